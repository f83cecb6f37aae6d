"""`x or []`: the items of a display that is always empty."""

from __future__ import annotations
from collections.abc import Iterator


class Node:
    def __init__(self, v: int, left: Node | None = None, right: Node | None = None) -> None:
        self.v = v
        self.left = left
        self.right = right

    def __iter__(self) -> Iterator[int]:
        yield from self.left or []
        yield self.v
        yield from self.right or ()

    def total(self) -> int:
        n = 0
        for x in self.left or []:
            n += x
        return n + sum(self.right or [])

    def words(self, w: list[str] | None) -> list[str]:
        return [x.upper() for x in w or []] + [*(w or [])]


t = Node(5, Node(3, Node(1)), Node(8))
print(list(t), t.total(), t.words(None), t.words(["a"]))
print([*[]], list(*[[]]), [x for x in (t.left or ())])

# expect: [1, 3, 5, 8] 12 [] ['A', 'a']
# expect: [] [] [1, 3]
