"""None held as an object."""

from types import NoneType

o: object = None
xs: list[object] = [None, 1]
print(xs)
print(o)
print(
    str(o),
    repr(o),
    f"{o}",
    o == None,
    o == 1,
    xs[0] == xs[1],
    hash(o) == hash(None),
    o is None,
    bool(o),
    [o] == [None],
)


def f(x: object) -> str:
    return f"{x!r}"


print(f(None))
d: dict[object, int] = {None: 1, 2: 3}
print(d, d[None])


def kind_of(value: object) -> str:
    if isinstance(value, NoneType):
        return "nothing"
    match value:
        case int() | float():
            return "number"
    return "other"


def text_of(value: int | None) -> str:
    return "-" if isinstance(value, NoneType) else str(value + 1)


def is_pattern_of_none(value: object) -> bool:
    match value:
        case NoneType():
            return True
    return False


print([kind_of(value) for value in (None, 1, "a")], text_of(None), text_of(4))
print(is_pattern_of_none(None), is_pattern_of_none(0), isinstance(None, NoneType | int))
print(type(None) is NoneType, isinstance("", (NoneType, str)), NoneType.__name__, NoneType)

# expect: [None, 1]
# expect: None
# expect: None None None True False False True True False True
# expect: None
# expect: {None: 1, 2: 3} 1
# expect: ['nothing', 'number', 'other'] - 5
# expect: True False True
# expect: True True NoneType <class 'NoneType'>
