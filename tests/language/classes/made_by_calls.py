"""Classes that calls make: enums, NamedTuples and TypedDicts; slices of tuples with computed bounds."""

from enum import Enum, Flag, IntEnum, StrEnum
from typing import NamedTuple, TypedDict

Color = Enum("Color", "RED GREEN")
Level = IntEnum("Level", ["LOW", "HIGH"])
Mixed = Enum("Mixed", {"first": 1, "second": "x"})
Weight = Enum("Weight", [("light", 10), ("heavy", 20)])
Permission = Flag("Permission", "READ WRITE RUN")
Mode = StrEnum("Mode", "Slow Quick")
Point = NamedTuple("Point", [("x", int), ("y", str)])
Film = TypedDict("Film", {"name": str, "year": int})


def letter(color: Color) -> str:
    match color:
        case Color.RED:
            return "r"
        case Color.GREEN:
            return "g"


def part(start: int, stop: int) -> str:
    fixed = (1, "a", 2.5, None)
    return f"{fixed[start:]} {fixed[start:stop]} {fixed[:stop:2]} {fixed[-start:]} {fixed[::-1]}"


print(
    Color.RED, list(Color), Color["GREEN"], Color(1), Color.RED.value, repr(Color.GREEN), len(Color)
)
print(Level.LOW < Level.HIGH, Level.HIGH.value, Level.LOW + 1, Color.RED is Color(1))
print(Mixed.first.value, Mixed.second.value, Weight.heavy, Weight(10), Weight.heavy.value)
print(Permission.READ | Permission.RUN, Permission.RUN.value, Mode.Slow, Mode("quick"))
print(letter(Color.GREEN), Point(1, "a"), Point(y="b", x=5).x, Point._fields)
film: Film = {"name": "a", "year": 3}
print(film, Film(name="b", year=4))
print(part(1, 3))
print(part(2, 2))

# expect: Color.RED [<Color.RED: 1>, <Color.GREEN: 2>] Color.GREEN Color.RED 1 <Color.GREEN: 2> 2
# expect: True 2 2 True
# expect: 1 x Weight.heavy Weight.light 20
# expect: Permission.READ|RUN 4 slow quick
# expect: g Point(x=1, y='a') 5 ('x', 'y')
# expect: {'name': 'a', 'year': 3} {'name': 'b', 'year': 4}
# expect: ('a', 2.5, None) ('a', 2.5) (1, 2.5) (None,) (None, 2.5, 'a', 1)
# expect: (2.5, None) () (1,) (2.5, None) (None, 2.5, 'a', 1)
