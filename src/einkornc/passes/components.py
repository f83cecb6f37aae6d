"""Circles in a graph: strongly connected components, and edges whose removal leaves no circle."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence


def components[N: Hashable](graph: Mapping[N, Sequence[N]]) -> dict[N, int]:
    """For each node the number of its strongly connected component (Tarjan, without recursion)."""
    numbers: dict[N, int] = {}
    low: dict[N, int] = {}
    result: dict[N, int] = {}
    path: list[N] = []
    count = 0
    for root in graph:
        if root in numbers:
            continue
        stack = [(root, 0)]
        while stack:
            node, position = stack.pop()
            if position == 0:
                numbers[node] = low[node] = len(numbers)
                path.append(node)
            else:
                low[node] = min(low[node], low[graph[node][position - 1]])
            targets = graph[node]
            while position < len(targets) and targets[position] in numbers:
                target = targets[position]
                if target not in result:
                    low[node] = min(low[node], numbers[target])
                position += 1
            if position < len(targets):
                stack.append((node, position + 1))
                stack.append((targets[position], 0))
                continue
            if low[node] == numbers[node]:
                while True:
                    member = path.pop()
                    result[member] = count
                    if member == node:
                        break
                count += 1
    return result


def back_edges[N: Hashable](graph: Mapping[N, Sequence[N]]) -> list[tuple[N, N]]:
    """Edges of which every circle has one: those that a depth-first walk finds leading back."""
    found: list[tuple[N, N]] = []
    on_path: set[N] = set()
    seen: set[N] = set()
    for root in graph:
        if root in seen:
            continue
        seen.add(root)
        on_path.add(root)
        stack = [(root, 0)]
        while stack:
            node, position = stack.pop()
            targets = graph[node]
            if position == len(targets):
                on_path.discard(node)
                continue
            stack.append((node, position + 1))
            target = targets[position]
            if target in on_path:
                found.append((node, target))
            elif target not in seen:
                seen.add(target)
                on_path.add(target)
                stack.append((target, 0))
    return found
