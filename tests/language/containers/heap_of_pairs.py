"""Tuples whose last item has no order: the items before it decide, or TypeError."""

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

type Tree = None | bool | int | float | str | list[Tree] | dict[str, Tree]


def in_order(
    items: list[
        tuple[str, int | float | str | bytes | list[int] | tuple[int, int] | dict[str, int] | None]
    ],
) -> None:
    try:
        print(sorted(items))
    except TypeError as error:
        print(error)


tree: dict[str, Tree] = {"q": 1, "b": [1], "a": {"x": None}}
print(sorted(tree.items()))
in_order([("b", {}), ("a", "text"), ("c", [1])])
in_order([("a", {}), ("a", "text")])
in_order([("a", {}), ("a", {"x": 1})])
in_order([("a", [2]), ("a", [1])])
in_order([("a", (1, 2)), ("a", [1, 1])])
in_order([("a", (1, 2)), ("a", (1, 1))])
in_order([("a", b""), ("a", "text")])
in_order([("a", 1), ("a", 0.5), ("a", True)])
in_order([("a", 1), ("a", None)])
in_order([("a", 1), ("a", "1")])

# expect: 1 0 b
# expect: 1 1 a
# expect: 1 2 c
# expect: '<' not supported between instances of 'Node' and 'Node'
# expect: ['z', 'y', 'x']
# expect: [('a', {'x': None}), ('b', [1]), ('q', 1)]
# expect: [('a', 'text'), ('b', {}), ('c', [1])]
# expect: '<' not supported between instances of 'str' and 'dict'
# expect: '<' not supported between instances of 'dict' and 'dict'
# expect: [('a', [1]), ('a', [2])]
# expect: '<' not supported between instances of 'list' and 'tuple'
# expect: [('a', (1, 1)), ('a', (1, 2))]
# expect: '<' not supported between instances of 'str' and 'bytes'
# expect: [('a', 0.5), ('a', 1), ('a', True)]
# expect: '<' not supported between instances of 'NoneType' and 'int'
# expect: '<' not supported between instances of 'str' and 'int'
