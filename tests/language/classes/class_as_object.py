"""A class among objects: printed, formatted, compared and hashed."""


def show(value: object) -> str:
    return f"{value} {value!r} {format(value)}"


class Grain:
    pass


for each in (Grain, int, "text", 3):
    print(show(each))
kinds: list[object] = [Grain, int]
print(Grain in kinds, str in kinds, len({Grain: 1, int: 2}))
try:
    print(format(kinds[0], ">9"))
except TypeError as error:
    print(error)


class Missing:
    """What an argument is that was not given."""


def described(
    value: int | type[Missing] = Missing, text: str | type[Missing] | None = Missing
) -> str:
    if value is Missing:
        return f"nothing {text is Missing} {Missing is text} {text is None}"
    return f"{value} {'' if text is Missing else text}"


def is_missing(value: object) -> bool:
    return value is Missing


print(described(), described(3), described(3, "x"), described(text=None))
print(is_missing(Missing), is_missing(3), is_missing(None), is_missing(int), is_missing("s"))

# expect: <class '__main__.Grain'> <class '__main__.Grain'> <class '__main__.Grain'>
# expect: <class 'int'> <class 'int'> <class 'int'>
# expect: text 'text' text
# expect: 3 3 3
# expect: True False 2
# expect: unsupported format string passed to type.__format__
# expect: nothing True True False 3  3 x nothing False False True
# expect: True False False False False
