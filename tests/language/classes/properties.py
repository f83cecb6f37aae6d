"""Properties, static and class methods, class attributes and constants."""

from typing import ClassVar, Final, Self

LIMIT: Final = 100


class Temperature:
    scale: ClassVar[str] = "C"
    made = 0

    def __init__(self, degrees: float) -> None:
        self._degrees = degrees
        Temperature.made += 1

    @property
    def degrees(self) -> float:
        return self._degrees

    @degrees.setter
    def degrees(self, value: float) -> None:
        if value > LIMIT:
            raise ValueError(f"{value} is above {LIMIT}")
        self._degrees = value

    @property
    def fahrenheit(self) -> float:
        return self._degrees * 9 / 5 + 32

    @classmethod
    def parse(cls, text: str) -> Self:
        return cls(float(text.rstrip(cls.scale)))

    @staticmethod
    def is_valid(text: str) -> bool:
        return text.endswith("C")


class Warm(Temperature):
    scale = "W"


cold = Temperature(10.0)
cold.degrees = 20.5
print(cold.degrees, cold.fahrenheit, Temperature.is_valid("3C"), cold.is_valid("3F"))
warm = Warm.parse("30W")
print(warm.degrees, type(warm).__name__, Temperature.parse("5C").degrees, Temperature.made)
print(Temperature.scale, Warm.scale, warm.scale, cold.scale)
try:
    cold.degrees = 1000.0
except ValueError as error:
    print(error)
cold.degrees += 1.0
print(cold.degrees)

# expect: 20.5 68.9 True False
# expect: 30.0 Warm 5.0 3
# expect: C W W C
# expect: 1000.0 is above 100
# expect: 21.5
