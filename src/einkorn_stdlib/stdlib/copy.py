"""Copies of objects: copy, deepcopy.

The compiler writes both for each class (`einkornc.irbuild.copying`); here is how the containers do it.
"""

from collections import Counter, OrderedDict, defaultdict, deque

__all__ = ["Error", "copy", "deepcopy"]


class Error(Exception):
    """What CPython raises for objects that cannot be copied; the compiler refuses those."""


error = Error


def copy[T](x: T) -> T:
    """A new object with the same parts."""
    raise Error("copy() is written by the compiler")


def deepcopy[T](x: T, memo: dict[int, object] | None = None) -> T:
    """A new object whose parts are copied too; what is shared or cyclic stays so."""
    raise Error("deepcopy() is written by the compiler")


def _known(memo: dict[int, object], original: int) -> object | None:
    return memo.get(original)


def _remember(memo: dict[int, object], original: int, made: object) -> None:
    memo[original] = made


def _list[T](original: list[T], memo: dict[int, object]) -> list[T]:
    made: list[T] = []
    memo[id(original)] = made
    for item in original:
        made.append(deepcopy(item, memo))
    return made


def _tuple[T](original: tuple[T, ...], memo: dict[int, object]) -> tuple[T, ...]:
    made = tuple([deepcopy(item, memo) for item in original])
    memo[id(original)] = made
    return made


def _dict[K, V](original: dict[K, V], memo: dict[int, object]) -> dict[K, V]:
    made: dict[K, V] = {}
    memo[id(original)] = made
    for key, value in original.items():
        made[deepcopy(key, memo)] = deepcopy(value, memo)
    return made


def _ordered[K, V](original: OrderedDict[K, V], memo: dict[int, object]) -> OrderedDict[K, V]:
    made: OrderedDict[K, V] = OrderedDict()
    memo[id(original)] = made
    for key, value in original.items():
        made[deepcopy(key, memo)] = deepcopy(value, memo)
    return made


def _defaultdict[K, V](original: defaultdict[K, V], memo: dict[int, object]) -> defaultdict[K, V]:
    made: defaultdict[K, V] = defaultdict(original.default_factory)
    memo[id(original)] = made
    for key, value in original.items():
        made[deepcopy(key, memo)] = deepcopy(value, memo)
    return made


def _counter[T](original: Counter[T], memo: dict[int, object]) -> Counter[T]:
    made: Counter[T] = Counter()
    memo[id(original)] = made
    for key in original:
        made._take(deepcopy(key, memo), original, key)
    return made


def _set[T](original: set[T], memo: dict[int, object]) -> set[T]:
    made: set[T] = set()
    memo[id(original)] = made
    for item in original:
        made.add(deepcopy(item, memo))
    return made


def _frozenset[T](original: frozenset[T], memo: dict[int, object]) -> frozenset[T]:
    made = frozenset([deepcopy(item, memo) for item in original])
    memo[id(original)] = made
    return made


def _deque[T](original: deque[T], memo: dict[int, object]) -> deque[T]:
    made: deque[T] = deque([], original.maxlen)
    memo[id(original)] = made
    for item in original:
        made.append(deepcopy(item, memo))
    return made


def _bytearray(original: bytearray, memo: dict[int, object]) -> bytearray:
    made = bytearray(original)
    memo[id(original)] = made
    return made
