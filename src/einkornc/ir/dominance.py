"""Which blocks every path to a block goes through.

A block has two nodes, its beginning and its end: the edge to its handler leaves from the beginning,
since what raises may stand before any of its values is computed.
"""

from __future__ import annotations

from einkornc.ir.operands import targets
from einkornc.ir.program import BasicBlock, Function


class Dominance:
    """The dominator tree of a function (Cooper, Harvey, Kennedy: A Simple, Fast Dominance Algorithm)."""

    def __init__(self, function: Function) -> None:
        self._numbers = {block: index for index, block in enumerate(function.blocks)}
        self._successors = self._edges(function)
        order = self._postorder()
        self._postorder_number = {node: position for position, node in enumerate(order)}
        self._parent = self._immediate_dominators(order)
        self._intervals = self._number_tree()

    def is_reachable(self, block: BasicBlock) -> bool:
        """Whether any path leads from the entry to `block`."""
        return 2 * self._numbers[block] in self._postorder_number

    def dominates(self, above: BasicBlock, below: BasicBlock) -> bool:
        """Whether the end of `above` lies on every path to the beginning of `below`."""
        outer = self._intervals.get(2 * self._numbers[above] + 1)
        inner = self._intervals.get(2 * self._numbers[below])
        if outer is None or inner is None:
            return False
        return outer[0] <= inner[0] and inner[1] <= outer[1]

    def _edges(self, function: Function) -> list[list[int]]:
        successors: list[list[int]] = []
        for index, block in enumerate(function.blocks):
            begin = [2 * index + 1]
            if block.handler is not None:
                begin.append(2 * self._numbers[block.handler])
            end = [2 * self._numbers[target] for target in targets(block.operations[-1])]
            successors += [begin, end]
        return successors

    def _postorder(self) -> list[int]:
        order: list[int] = []
        seen = {0}
        stack = [(0, 0)]
        while stack:
            node, position = stack.pop()
            following = self._successors[node]
            if position == len(following):
                order.append(node)
                continue
            stack.append((node, position + 1))
            target = following[position]
            if target not in seen:
                seen.add(target)
                stack.append((target, 0))
        return order

    def _immediate_dominators(self, order: list[int]) -> dict[int, int]:
        predecessors: dict[int, list[int]] = {node: [] for node in order}
        for node in order:
            for target in self._successors[node]:
                predecessors[target].append(node)
        parent = {0: 0}
        changed = True
        while changed:
            changed = False
            for node in reversed(order[:-1]):
                known = [p for p in predecessors[node] if p in parent]
                new = known[0]
                for other in known[1:]:
                    new = self._meet(parent, new, other)
                if parent.get(node) != new:
                    parent[node] = new
                    changed = True
        return parent

    def _meet(self, parent: dict[int, int], left: int, right: int) -> int:
        number = self._postorder_number
        while left != right:
            while number[left] < number[right]:
                left = parent[left]
            while number[right] < number[left]:
                right = parent[right]
        return left

    def _number_tree(self) -> dict[int, tuple[int, int]]:
        """For each node the interval of its descendants in a walk over the tree."""
        children: dict[int, list[int]] = {}
        for node, above in self._parent.items():
            if node != above:
                children.setdefault(above, []).append(node)
        intervals: dict[int, tuple[int, int]] = {}
        entered: dict[int, int] = {}
        stack = [(0, True)]
        while stack:
            node, is_entered = stack.pop()
            if is_entered:
                entered[node] = len(entered)
                stack.append((node, False))
                stack += [(child, True) for child in children.get(node, [])]
            else:
                intervals[node] = (entered[node], len(entered))
        return intervals
