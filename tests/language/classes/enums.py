"""Enum, IntEnum, Flag, auto: members, lookup, iteration, methods."""

from enum import Enum, Flag, IntEnum, StrEnum, auto, unique


@unique
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3

    def is_warm(self) -> bool:
        return self is Color.RED

    @property
    def lower(self) -> str:
        return self.name.lower()


class State(Enum):
    OPEN = "open"
    CLOSED = "closed"


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class Access(Flag):
    READ = auto()
    WRITE = auto()
    BOTH = READ | WRITE


class Step(Enum):
    FIRST = auto()
    SECOND = auto()


print(Color.RED, repr(Color.RED), Color.RED.name, Color.GREEN.value, Color.BLUE.is_warm())
print(Color(2), Color["BLUE"], State("closed"), Color.RED.lower, len(Color))
for color in Color:
    print(color.name, color.value)
print(Color.RED == Color.RED, Color.RED is Color(1), [state.value for state in State])
print({Color.RED: "r", Color.BLUE: "b"}[Color.BLUE], Color.RED in {Color.RED}, f"{State.OPEN}")
print(Level.HIGH > Level.LOW, Level.HIGH + 5, max(Level).name, Level(1) == 1)
print(Access.READ in Access.BOTH, (Access.READ | Access.WRITE) == Access.BOTH, Access.BOTH.value)
print(bool(Access.READ & Access.WRITE), Step.SECOND.value)
try:
    print(Color(9))
except ValueError as error:
    print(error)
try:
    print(Color["PINK"])
except KeyError as error:
    print(error)


class Kind(StrEnum):
    SMALL = auto()


class Priced(Enum):
    @property
    def value(self) -> str:
        return f"{self._value_} EUR"


class Fruit(Priced):
    APPLE = 3


def about(member: Enum) -> str:
    match member:
        case Enum(name="RED", value=value):
            return f"red is {value}"
        case Enum(value=int(number)):
            return f"number {number}"
    return f"{member.name}: {member.value}"


def one_more(member: IntEnum) -> int:
    return member.value + 1


def about_all[E: Enum](kind: type[E]) -> str:
    return ", ".join(f"{member.name}={member.value}" for member in kind)


print([about(member) for member in (Color.RED, Color.BLUE, Kind.SMALL, Fruit.APPLE)])
print(one_more(Level.HIGH), about_all(Color), about_all(Kind), about_all(Fruit))


class Loud(Enum):
    def shout(self) -> str:
        return self.name.upper()


class Vowel(Loud):
    a = 1
    e = 2


class Digit(Loud):
    one = "1"


def listed(kind: type[Enum]) -> str:
    last = list(reversed(kind))[0] if len(kind) else None
    return f"{kind.__name__} {[member.name for member in kind]} {last!r} {Color.RED in kind}"


def shouted(kind: type[Loud], name: str) -> list[str]:
    return [member.shout() for member in kind] + [kind[name].shout()]


def parsed[E: Enum](kind: type[E], name: str) -> E:
    try:
        return kind[name]
    except KeyError:
        raise ValueError(f"{name} is none of {', '.join(m.name for m in kind)}") from None


print([listed(kind) for kind in (Color, Vowel, Digit, Loud)])
print(shouted(Vowel, "e"), shouted(Digit, "one"), parsed(State, "OPEN"))
try:
    print(parsed(Digit, "two"))
except ValueError as error:
    print(error)

# expect: Color.RED <Color.RED: 1> RED 2 False
# expect: Color.GREEN Color.BLUE State.CLOSED red 3
# expect: RED 1
# expect: GREEN 2
# expect: BLUE 3
# expect: True True ['open', 'closed']
# expect: b True State.OPEN
# expect: True 15 HIGH True
# expect: True True 3
# expect: False 2
# expect: 9 is not a valid Color
# expect: 'PINK'
# expect: ['red is 1', 'number 3', 'SMALL: small', 'APPLE: 3 EUR']
# expect: 11 RED=1, GREEN=2, BLUE=3 SMALL=small APPLE=3 EUR
# expect: ["Color ['RED', 'GREEN', 'BLUE'] <Color.BLUE: 3> True", "Vowel ['a', 'e'] <Vowel.e: 2> False", "Digit ['one'] <Digit.one: '1'> False", 'Loud [] None False']
# expect: ['A', 'E', 'E'] ['ONE', 'ONE'] State.OPEN
# expect: two is none of one
