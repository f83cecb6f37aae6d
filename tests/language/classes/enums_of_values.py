"""Enums whose members are also texts or numbers: `(str, Enum)` and others, which print unlike StrEnum and IntEnum."""

import json
from enum import Enum, IntEnum, StrEnum
from http import HTTPMethod, HTTPStatus


class Color(str, Enum):
    RED = "red"
    BLUE = "blue"


class Level(int, Enum):
    LOW = 1
    HIGH = 2


def f(s: str) -> str:
    return s.upper()


print(Color.RED, repr(Color.RED), f"{Color.RED}", Color("blue"), Color.RED.value)
print(str(Color.RED), "%s" % Color.RED, Color.RED.upper(), f(Color.RED))
print(
    Level.LOW,
    repr(Level.LOW),
    f"{Level.LOW}",
    Level.LOW < 2,
    Level.LOW + 1,
    sorted([Level.HIGH, Level.LOW]),
)

xs: list[str] = [Color.RED, "b"]
print(xs, ", ".join(xs))
o: object = Color.RED
print(isinstance(o, str), o == "red")
print(json.dumps({"c": Color.RED, "l": Level.LOW}))
print("%d" % Level.HIGH, f"{Level.HIGH:>5}|{Color.RED:>8}|")


class F(float, Enum):
    A = 1.5


class B(bytes, Enum):
    A = b"x"


print(F.A, F.A.value)
print(B.A, B.A.value)
print(B.A + b"y")
print(F.A + 1)


class OwnL(IntEnum):
    A = 1

    def __str__(self) -> str:
        return "own"


class OwnS(StrEnum):
    A = "aaa"

    def __str__(self) -> str:
        return "own"


class OwnT(str, Enum):
    A = "aaa"

    def __str__(self) -> str:
        return self.value


class OwnU(str, Enum):
    A = "aaa"

    def __format__(self, spec: str) -> str:
        return "<" + spec + ">"


print(
    f"{OwnL.A} {OwnL.A:>5}|{OwnS.A} {OwnS.A:>5}|{OwnT.A} {OwnT.A:>5}|{OwnU.A} {OwnU.A:>5}",
    format(OwnL.A, ""),
    "{}".format(OwnL.A),
    "%s %d" % (OwnL.A, OwnL.A),
    "%s" % OwnS.A,
    "{:>7}".format(OwnT.A),
)


def up(o: object) -> str:
    if isinstance(o, str):
        return o.lower() + repr(o)
    if isinstance(o, int):
        return f"{o + 1}"
    return "?"


print(up(HTTPMethod.GET), up(HTTPStatus.OK), up("x"), "-".join([HTTPMethod.GET, "y"]))

# expect: Color.RED <Color.RED: 'red'> Color.RED Color.BLUE red
# expect: Color.RED Color.RED RED RED
# expect: Level.LOW <Level.LOW: 1> Level.LOW True 2 [<Level.LOW: 1>, <Level.HIGH: 2>]
# expect: [<Color.RED: 'red'>, 'b'] red, b
# expect: True True
# expect: {"c": "red", "l": 1}
# expect: 2 Level.HIGH|Color.RED|
# expect: F.A 1.5
# expect: B.A b'x'
# expect: b'xy'
# expect: 2.5
# expect: own     1|own   aaa|aaa   aaa|<> <>5> own own own 1 own     aaa
# expect: get<HTTPMethod.GET> 201 x'x' GET-y
