"""Topological order of a graph of dependencies."""

from collections.abc import Generator, Iterable, Mapping

__all__ = ["CycleError", "TopologicalSorter"]


class CycleError(ValueError):
    """The graph has a cycle: args[1] names its nodes, the first again at the end."""


class _Node[T]:
    def __init__(self, node: T) -> None:
        self.node = node
        self.waiting = 0
        self.state = 0  # 0 not handed out, 1 handed out, 2 done
        self.successors: list[T] = []


class TopologicalSorter[T]:
    """Nodes after all that they depend on."""

    def __init__(self, graph: Mapping[T, Iterable[T]] | None = None) -> None:
        self._nodes: dict[T, _Node[T]] = {}
        self._ready: list[T] = []
        self._prepared = False
        self._passed_out = 0
        self._finished = 0
        if graph is not None:
            for node in graph:
                self._depend(node, graph[node])

    def add(self, node: T, *predecessors: T) -> None:
        """Say what `node` depends on; may be called again for the same node."""
        if self._prepared:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        self._depend(node, predecessors)

    def _depend(self, node: T, predecessors: Iterable[T]) -> None:
        own = self._of(node)
        for before in predecessors:
            own.waiting += 1
            self._of(before).successors.append(node)

    def _of(self, node: T) -> _Node[T]:
        found = self._nodes.get(node)
        if found is None:
            found = _Node(node)
            self._nodes[node] = found
        return found

    def prepare(self) -> None:
        """No more nodes; CycleError where there is a cycle."""
        if self._prepared:
            raise ValueError("cannot prepare() more than once")
        self._prepared = True
        for found in self._nodes.values():
            if found.waiting == 0:
                self._ready.append(found.node)
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def _find_cycle(self) -> list[T]:
        seen: set[T] = set()
        for start in self._nodes:
            if start in seen:
                continue
            path: list[T] = []
            places: dict[T, int] = {}
            todo: list[tuple[T, int]] = [(start, 0)]
            while todo:
                node, next_place = todo.pop()
                if next_place == 0:
                    if node in places:
                        return path[places[node] :] + [node]
                    if node in seen:
                        continue
                    seen.add(node)
                    places[node] = len(path)
                    path.append(node)
                successors = self._nodes[node].successors
                if next_place < len(successors):
                    todo.append((node, next_place + 1))
                    todo.append((successors[next_place], 0))
                else:
                    path.pop()
                    del places[node]
        return []

    def get_ready(self) -> tuple[T, ...]:
        """The nodes whose dependencies are done and that were not handed out yet."""
        if not self._prepared:
            raise ValueError("prepare() must be called first")
        result = tuple(self._ready)
        for node in result:
            self._nodes[node].state = 1
        self._ready.clear()
        self._passed_out += len(result)
        return result

    def is_active(self) -> bool:
        """Whether there is more to hand out or to be done."""
        if not self._prepared:
            raise ValueError("prepare() must be called first")
        return self._finished < self._passed_out or bool(self._ready)

    def __bool__(self) -> bool:
        return self.is_active()

    def done(self, *nodes: T) -> None:
        """Nodes that were handed out are dealt with."""
        if not self._prepared:
            raise ValueError("prepare() must be called first")
        for node in nodes:
            found = self._nodes.get(node)
            if found is None:
                raise ValueError(f"node {node!r} was not added using add()")
            if found.state == 0:
                raise ValueError(f"node {node!r} was not passed out (still not ready)")
            if found.state == 2:
                raise ValueError(f"node {node!r} was already marked done")
            found.state = 2
            for successor in found.successors:
                after = self._nodes[successor]
                after.waiting -= 1
                if after.waiting == 0:
                    self._ready.append(successor)
            self._finished += 1

    def static_order(self) -> Generator[T, None, None]:
        """All nodes in an order that respects the dependencies."""
        self.prepare()
        while self.is_active():
            group = self.get_ready()
            for node in group:
                yield node
            for node in group:
                self.done(node)
