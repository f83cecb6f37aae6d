"""Dataclasses: fields, defaults, frozen, slots, order, inheritance, replace."""

from dataclasses import FrozenInstanceError, dataclass, field, replace


@dataclass
class Item:
    name: str
    price: float = 1.0
    tags: list[str] = field(default_factory=list)

    def total(self, count: int) -> float:
        return self.price * count


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int = 0

    def moved(self, by: int) -> "Point":
        return replace(self, x=self.x + by)


@dataclass(order=True)
class Version:
    major: int
    minor: int
    label: str = field(default="", compare=False)


@dataclass
class Priced(Item):
    currency: str = "EUR"
    cents: int = field(init=False, repr=False, default=0)

    def __post_init__(self) -> None:
        self.cents = int(self.price * 100)


item = Item("pen", tags=["blue"])
other = Item("ink")
other.tags.append("black")
print(item, other, item.total(3), item == Item("pen", 1.0, ["blue"]), item == other)
point = Point(1, 2)
print(point, point.moved(4), point == Point(1, 2), hash(point) == hash(Point(1, 2)))
print({point: "here"}[Point(1, 2)], len({Point(0), Point(0, 0), Point(1)}))
print(
    Version(1, 2) < Version(1, 10),
    max(Version(0, 9), Version(1, 0, "x")),
    Version(1, 1, "a") == Version(1, 1),
)
priced = Priced("cup", 2.5)
print(priced, priced.cents, isinstance(priced, Item))
try:
    point.x = 5  # type: ignore[misc]
except FrozenInstanceError:
    print("frozen")

# expect: Item(name='pen', price=1.0, tags=['blue']) Item(name='ink', price=1.0, tags=['black']) 3.0 True False
# expect: Point(x=1, y=2) Point(x=5, y=2) True True
# expect: here 2
# expect: True Version(major=1, minor=0, label='x') True
# expect: Priced(name='cup', price=2.5, tags=[], currency='EUR') 250 True
# expect: frozen
