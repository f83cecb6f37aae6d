"""asdict and astuple of unions, nested containers and values that are copied."""

from __future__ import annotations

from collections import deque
from dataclasses import asdict, astuple, dataclass, field


@dataclass(frozen=True)
class Leaf:
    value: int


@dataclass
class Node:
    children: list[Tree]
    by_name: dict[str, Tree] = field(default_factory=dict)
    pair: tuple[Leaf, ...] = ()


type Tree = Leaf | Node


class Plain:
    def __init__(self, items: list[int]) -> None:
        self.items = items


@dataclass
class Holder:
    leaves: set[Leaf]
    queue: deque[Leaf]
    plain: Plain
    anything: object
    maybe: Leaf | None = None
    nested: list[list[int]] = field(default_factory=list)


def show(tree: Tree) -> None:
    print(asdict(tree), astuple(tree))


show(Leaf(1))
show(Node([Leaf(1), Node([], {"a": Leaf(2)}, (Leaf(3), Leaf(4)))]))
holder = Holder({Leaf(1)}, deque([Leaf(2)]), Plain([1]), "text", nested=[[1], [2]])
seen = asdict(holder)
print(seen["leaves"], seen["queue"], seen["anything"], seen["maybe"], seen["nested"])
holder.nested[0].append(9)
holder.plain.items.append(2)
print(seen["nested"], seen["plain"] is holder.plain, holder.nested)
holder.maybe = Leaf(5)
print(asdict(holder)["maybe"], astuple(holder)[4:])

# expect: {'value': 1} (1,)
# expect: {'children': [{'value': 1}, {'children': [], 'by_name': {'a': {'value': 2}}, 'pair': ({'value': 3}, {'value': 4})}], 'by_name': {}, 'pair': ()} ([(1,), ([], {'a': (2,)}, ((3,), (4,)))], {}, ())
# expect: {Leaf(value=1)} deque([Leaf(value=2)]) text None [[1], [2]]
# expect: [[1], [2]] False [[1, 9], [2]]
# expect: {'value': 5} ((5,), [[1, 9], [2]])
