"""Containers of a program: filled by update in all its forms, gone through backwards by length and items."""

from collections.abc import Iterator, MutableMapping, Sequence


class Desc:
    def __init__(self, items: Sequence[int]) -> None:
        self.items = tuple(items)

    def __getitem__(self, k: int) -> int:
        return self.items[k]

    def __len__(self) -> int:
        return len(self.items)


class Own(Desc):
    def __iter__(self) -> Iterator[int]:
        return iter(self.items)

    def __reversed__(self) -> Iterator[int]:
        return iter([7, 8])


de = Desc(range(5))
print(
    list(reversed(de)),
    list(reversed(Own([1]))),
    list(reversed("abc")),
    list(reversed([1, 2])),
    list(reversed({1: 2})),
    list(reversed((1, "a"))),
    list(reversed(range(3))),
)


class M(MutableMapping[str, int]):
    def __init__(self) -> None:
        self.d: dict[str, int] = {}

    def __getitem__(self, k: str) -> int:
        return self.d[k]

    def __setitem__(self, k: str, v: int) -> None:
        self.d[k] = v

    def __delitem__(self, k: str) -> None:
        del self.d[k]

    def __iter__(self) -> Iterator[str]:
        return iter(self.d)

    def __len__(self) -> int:
        return len(self.d)


m = M()
m.update(x=1)
m.update({"y": 2})
m.update([("z", 3)])
m.update({"a": 1}, b=2)
m.update([("q", 1)], r=5)
print(dict(m))

# expect: [4, 3, 2, 1, 0] [7, 8] ['c', 'b', 'a'] [2, 1] [1] ['a', 1] [2, 1, 0]
# expect: {'x': 1, 'y': 2, 'z': 3, 'a': 1, 'b': 2, 'q': 1, 'r': 5}
