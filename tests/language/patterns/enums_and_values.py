"""match on enum members, dotted constants and mappings."""

from enum import Enum
from typing import assert_never


class Light(Enum):
    RED = "red"
    AMBER = "amber"
    GREEN = "green"


class Limit:
    LOW = 10
    HIGH = 100


def following(light: Light) -> Light:
    match light:
        case Light.RED:
            return Light.GREEN
        case Light.AMBER:
            return Light.RED
        case Light.GREEN:
            return Light.AMBER
        case _:
            assert_never(light)


def name(value: int) -> str:
    match value:
        case Limit.LOW:
            return "low"
        case Limit.HIGH:
            return "high"
        case _:
            return "neither"


def read(record: dict[str, int]) -> str:
    match record:
        case {"x": x, "y": y}:
            return f"point {x} {y}"
        case {"radius": 0}:
            return "no circle"
        case {"radius": radius, **rest}:
            return f"circle {radius} {rest}"
        case _:
            return "unknown"


print([following(light).name for light in Light], [name(value) for value in [10, 100, 5]])
print(read({"x": 1, "y": 2, "z": 3}), read({"radius": 0}), read({"radius": 5, "id": 1}), read({}))

# expect: ['GREEN', 'RED', 'AMBER'] ['low', 'high', 'neither']
# expect: point 1 2 no circle circle 5 {'id': 1} unknown
