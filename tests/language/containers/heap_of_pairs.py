"""Tuples on a heap whose last item has no order: the items before it decide, or TypeError."""

from heapq import heapify, heappop, heappush


class Node:
    def __init__(self, name: str) -> None:
        self.name = name


heap: list[tuple[int, int, Node]] = []
for index, name in enumerate(("b", "a", "c")):
    heappush(heap, (len(name), index, Node(name)))
heapify(heap)
while heap:
    size, index, node = heappop(heap)
    print(size, index, node.name)
ties: list[tuple[int, Node]] = [(1, Node("x"))]
try:
    heappush(ties, (1, Node("y")))
except TypeError as error:
    print(error)
heappush(ties, (0, Node("z")))
print([item[1].name for item in ties])

# expect: 1 0 b
# expect: 1 1 a
# expect: 1 2 c
# expect: '<' not supported between instances of 'Node' and 'Node'
# expect: ['z', 'y', 'x']
