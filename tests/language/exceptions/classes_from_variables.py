"""Except clauses whose classes are values; how classes and functions print as factories."""

from collections import defaultdict
from typing import Callable


def raises(kind: type[BaseException], call: Callable[[], object]) -> str:
    try:
        call()
    except kind as e:
        return f"{kind.__name__}: {e}"
    except Exception as e:
        return "other " + repr(e)
    return "nothing"


def either(kinds: tuple[type[Exception], ...], call: Callable[[], object]) -> str:
    try:
        call()
    except kinds as e:
        return f"one of: {e!r}"
    except (ArithmeticError, LookupError):
        return "arithmetic or lookup"
    return "nothing"


def mixed(kind: type[ValueError], call: Callable[[], object]) -> str:
    try:
        call()
    except (kind, KeyError) as e:
        return f"mixed {e!r}"
    except IndexError:
        return "index"
    return "nothing"


class Own(ValueError):
    pass


def own() -> None:
    raise Own("mine")


print(
    raises(ValueError, lambda: int("x")),
    raises(KeyError, lambda: int("x")),
    raises(ValueError, own),
    raises(Own, own),
    raises(Own, lambda: int("y")),
)
print(
    either((ValueError, KeyError), lambda: {1: 2}[3]),
    either((ValueError,), lambda: [1][4]),
    either((), lambda: 1),
)
print(
    mixed(ValueError, lambda: int("z")),
    mixed(Own, own),
    mixed(Own, lambda: {1: 1}[2]),
    mixed(Own, lambda: [1][2]),
)
EXPECTED = ValueError
try:
    int("q")
except EXPECTED as e:
    print("module", e)
d: defaultdict[str, list[int]] = defaultdict(list)
d["x"].append(1)
n: defaultdict[str, int] = defaultdict(int)
n["a"] += 1


class Box:
    def __repr__(self) -> str:
        return "Box()"


b: defaultdict[int, Box] = defaultdict(Box)
print(d, n, b[1], b)


def named() -> int:
    return 1


makers: list[Callable[[], object]] = [Box, Own, named]
print(
    [m.__name__ for m in makers],
    makers[0],
    makers[1],
    str(named)[:16],
    repr(makers)[:30],
    f"{makers[1]}",
)

# expect: ValueError: invalid literal for int() with base 10: 'x' other ValueError("invalid literal for int() with base 10: 'x'") ValueError: mine Own: mine other ValueError("invalid literal for int() with base 10: 'y'")
# expect: one of: KeyError(3) arithmetic or lookup nothing
# expect: mixed ValueError("invalid literal for int() with base 10: 'z'") mixed Own('mine') mixed KeyError(2) index
# expect: module invalid literal for int() with base 10: 'q'
# expect: defaultdict(<class 'list'>, {'x': [1]}) defaultdict(<class 'int'>, {'a': 1}) Box() defaultdict(<class '__main__.Box'>, {1: Box()})
# expect: ['Box', 'Own', 'named'] <class '__main__.Box'> <class '__main__.Own'> <function named  [<class '__main__.Box'>, <clas <class '__main__.Own'>
