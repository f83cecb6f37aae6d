"""A dict made of a mapping lists its keys first: asking for one may change the order."""

from collections.abc import Iterator, MutableMapping


class Recent(MutableMapping[str, int]):
    """Asking for a key moves it to the end."""

    def __init__(self) -> None:
        self.items_: dict[str, int] = {}

    def __getitem__(self, key: str) -> int:
        value = self.items_.pop(key)
        self.items_[key] = value
        return value

    def __setitem__(self, key: str, value: int) -> None:
        self.items_[key] = value

    def __delitem__(self, key: str) -> None:
        del self.items_[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.items_)

    def __len__(self) -> int:
        return len(self.items_)


recent = Recent()
recent.update(a=1, b=2, c=3)
d = {"z": 0}
d.update(recent)
print(d, dict(recent), dict(recent, y=9), {**recent, "q": 1})

# expect: {'z': 0, 'a': 1, 'b': 2, 'c': 3} {'a': 1, 'b': 2, 'c': 3} {'a': 1, 'b': 2, 'c': 3, 'y': 9} {'a': 1, 'b': 2, 'c': 3, 'q': 1}
