"""`type(x)` of what the library makes: its own classes behind CPython's one are not shown."""

import re
from collections import UserDict, deque
from collections.abc import Iterator, Mapping


class Always(Mapping[str, int]):
    def __getitem__(self, key: str) -> int:
        return 1

    def __iter__(self) -> Iterator[str]:
        return iter(["a"])

    def __len__(self) -> int:
        return 1

    def __repr__(self) -> str:
        return "Always()"


def collect(*numbers: int) -> None:
    print(type(numbers), type(numbers).__name__, numbers.__class__)


def main() -> None:
    collect(1, 2)
    some: tuple[int, ...] = (1, 2)
    anything: object = some
    print(type(some), type(anything), type(ValueError(1).args))
    print(type(ExceptionGroup("several", [ValueError(1)]).exceptions))
    print(type(zip([1])), type(zip([1], [2])), type(map(str, [1])), type(filter(None, [1])))
    print(type(iter({1: 1})), type(enumerate([1])), type(deque([1])), type(reversed([1])))
    one = Always()
    print(one.keys(), one.values(), one.items(), type(one.keys()).__name__)
    print(UserDict({1: 2}).items())
    print(re.I, repr(re.I | re.M | re.A), f"{re.S}", re.NOFLAG, [re.X], int(re.I))


main()

# expect: <class 'tuple'> tuple <class 'tuple'>
# expect: <class 'tuple'> <class 'tuple'> <class 'tuple'>
# expect: <class 'tuple'>
# expect: <class 'zip'> <class 'zip'> <class 'map'> <class 'filter'>
# expect: <class 'dict_keyiterator'> <class 'enumerate'> <class 'collections.deque'> <class 'list_reverseiterator'>
# expect: KeysView(Always()) ValuesView(Always()) ItemsView(Always()) KeysView
# expect: ItemsView({1: 2})
# expect: re.IGNORECASE re.ASCII|re.IGNORECASE|re.MULTILINE re.DOTALL re.NOFLAG [re.VERBOSE] 2
