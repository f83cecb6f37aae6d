"""Data classes: defaults, factories, order, frozen, replace."""

from dataclasses import dataclass, field, replace


@dataclass
class Item:
    name: str
    price: float = 1.5
    tags: list[str] = field(default_factory=list)
    hidden: int = field(default=7, repr=False, compare=False)


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}"


@dataclass
class Square:
    side: int
    area: int = field(init=False)

    def __post_init__(self) -> None:
        self.area = self.side * self.side


first = Item("pen")
second = Item("pen", tags=["blue"])
print(first, first == Item("pen"), first == second)
first.tags.append("red")
print(first.tags, Item("x").tags, Item("y", hidden=1) == Item("y", hidden=2))
print(Version(1, 2) < Version(1, 10), Version(2), repr(Version(2)), max(Version(1), Version(0, 9)))
print({Version(1): "one"}[Version(1)], replace(Version(1, 2), minor=5), Square(4))

# expect: Item(name='pen', price=1.5, tags=[]) True False
# expect: ['red'] [] True
# expect: True 2.0 Version(major=2, minor=0) 1.0
# expect: one 1.5 Square(side=4, area=16)
