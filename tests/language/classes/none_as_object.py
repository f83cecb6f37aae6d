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


def texts_of[T](value: T) -> str:
    return value.__repr__() + value.__str__()


maybe: list[int | None] = [1, None]
texts: list[str | None] = ["a", None]
print(list(map(repr, maybe)), list(map(repr, texts)), [texts_of(t) for t in texts])
print([(i.__repr__(), i.__eq__(i), i.__ne__(i), i.__format__("")) for i in maybe])
print([type(i) for i in maybe], list(map(type, texts)), [type(i).__name__ for i in maybe])


def laid_out(value: int | None) -> str:
    try:
        return f"{value:>3}" + format(value, "3")
    except TypeError as error:
        return str(error)


print([laid_out(i) for i in maybe], format(maybe[1]), [type(b) for b in (True, None)])

# expect: [None, 1]
# expect: None
# expect: None None None True False False True True False True
# expect: None
# expect: {None: 1, 2: 3} 1
# expect: ['nothing', 'number', 'other'] - 5
# expect: True False True
# expect: True True NoneType <class 'NoneType'>
# expect: ['1', 'None'] ["'a'", 'None'] ["'a'a", 'NoneNone']
# expect: [('1', True, False, '1'), ('None', True, False, 'None')]
# expect: [<class 'int'>, <class 'NoneType'>] [<class 'str'>, <class 'NoneType'>] ['int', 'NoneType']
# expect: ['  1  1', 'unsupported format string passed to NoneType.__format__'] None [<class 'bool'>, <class 'NoneType'>]
