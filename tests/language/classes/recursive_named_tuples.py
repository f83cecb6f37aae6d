"""NamedTuples that hold objects of their own class: compared, ordered, hashed, printed and matched."""

from __future__ import annotations

import heapq
from typing import NamedTuple


class Node(NamedTuple):
    weight: int
    left: Node | str
    right: Node | None = None


class Odd(NamedTuple):
    n: int
    next: Even | None = None


class Even(NamedTuple):
    n: int
    next: Odd | None = None


class Tree[T](NamedTuple):
    value: T
    children: tuple[Tree[T], ...] = ()


def text(node: Node | str | None) -> str:
    match node:
        case None:
            return "-"
        case str():
            return node
        case Node(_, left, right):
            return f"({text(left)} {text(right)})"


leaf = Node(1, "a")
tree = Node(3, leaf, Node(2, "b"))
print(tree, text(tree))
print(
    tree == Node(3, Node(1, "a"), Node(2, "b")),
    tree == Node(3, leaf),
    tree != leaf,
)
print(
    hash(tree) == hash(Node(3, leaf, Node(2, "b"))),
    {leaf: 1, tree: 2}[Node(1, "a")],
    len({leaf, Node(1, "a")}),
)
print(
    leaf < tree,
    tree >= leaf,
    Node(1, leaf) < Node(1, tree),
    sorted([tree, leaf])[0] is leaf,
    max(leaf, tree).weight,
)
heap = [Node(5, "x"), Node(2, "y"), Node(9, "z")]
heapq.heapify(heap)
print([heapq.heappop(heap).left for _ in range(3)])
try:
    print(Node(1, "a") < Node(1, leaf))
except TypeError as error:
    print(error)
chain = Odd(1, Even(2, Odd(3)))
print(
    chain,
    chain == Odd(1, Even(2, Odd(3))),
    chain == Odd(1, Even(2)),
    hash(chain) == hash(Odd(1, Even(2, Odd(3)))),
)
branch = Tree("r", (Tree("a"), Tree("b", (Tree("c"),))))
print(
    branch, branch == branch._replace(), branch < Tree("s"), hash(branch) == hash(branch._replace())
)

# expect: Node(weight=3, left=Node(weight=1, left='a', right=None), right=Node(weight=2, left='b', right=None)) ((a -) (b -))
# expect: True False True
# expect: True 1 1
# expect: True True True True 3
# expect: ['y', 'x', 'z']
# expect: '<' not supported between instances of 'str' and 'Node'
# expect: Odd(n=1, next=Even(n=2, next=Odd(n=3, next=None))) True False True
# expect: Tree(value='r', children=(Tree(value='a', children=()), Tree(value='b', children=(Tree(value='c', children=()),)))) True True True
