"""Keys of another class, asked through an object: `__missing__` is called with what it can take, else TypeError."""

from collections import Counter, defaultdict


class Lengths(dict[str, int]):
    def __missing__(self, key: str) -> int:
        return len(key)


class Plain(dict[str, int]):
    pass


def show(x: object) -> None:
    assert isinstance(x, dict)
    for key in ("abc", 5):
        try:
            print(type(x).__name__, repr(key), x[key])
        except KeyError as error:
            print(type(x).__name__, repr(key), "KeyError", error)
        except TypeError:
            print(type(x).__name__, repr(key), "TypeError")


show(Lengths(a=5))
show(Plain(a=5))
show(Counter("abb"))
show(defaultdict[str, int](None))

# expect: Lengths 'abc' 3
# expect: Lengths 5 TypeError
# expect: Plain 'abc' KeyError 'abc'
# expect: Plain 5 KeyError 5
# expect: Counter 'abc' 0
# expect: Counter 5 0
# expect: defaultdict 'abc' KeyError 'abc'
# expect: defaultdict 5 KeyError 5
