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

# expect: <class '__main__.Grain'> <class '__main__.Grain'> <class '__main__.Grain'>
# expect: <class 'int'> <class 'int'> <class 'int'>
# expect: text 'text' text
# expect: 3 3 3
# expect: True False 2
# expect: unsupported format string passed to type.__format__
