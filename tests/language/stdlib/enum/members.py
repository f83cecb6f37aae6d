"""Members, values, iteration, flags."""

from enum import Enum, Flag, IntEnum, StrEnum, auto


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3


class Size(IntEnum):
    SMALL = auto()
    LARGE = auto()


class Word(StrEnum):
    HELLO = auto()
    WORLD = "world!"


class Permission(Flag):
    READ = auto()
    WRITE = auto()
    RUN = auto()


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["BLUE"])
print([color.name for color in Color], len(Color), Color.RED is Color(1), Color(1) == Color(2))
print(Size.LARGE > Size.SMALL, Size.LARGE + 1, int(Size.SMALL), Size(2).name)
print(Word.HELLO, Word.WORLD.upper(), f"{Word.HELLO}!")
both = Permission.READ | Permission.WRITE
print(Permission.READ in both, Permission.RUN in both, both.value, bool(both & Permission.RUN))
try:
    Color(9)
except ValueError as error:
    print(error)
try:
    print(Color["PINK"])
except KeyError as error:
    print("KeyError", error)
print({Color.RED: "r", Color.BLUE: "b"}[Color.BLUE])

# expect: Color.RED <Color.RED: 1> RED 1 Color.GREEN Color.BLUE
# expect: ['RED', 'GREEN', 'BLUE'] 3 True False
# expect: True 3 1 LARGE
# expect: hello WORLD! hello!
# expect: True False 3 False
# expect: 9 is not a valid Color
# expect: KeyError 'PINK'
# expect: b
