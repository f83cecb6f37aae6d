"""`__radd__ = __add__` in a class body: a method of its own with the same body."""


class Amount:
    def __init__(self, value: int) -> None:
        self.value = value

    def __add__(self, other: int) -> "Amount":
        return Amount(self.value + other)

    __radd__ = __add__

    def __repr__(self) -> str:
        return f"Amount({self.value})"

    __str__ = __repr__

    def total(self, factor: int = 1) -> int:
        return self.value * factor

    count = total

    @staticmethod
    def twice(number: int) -> int:
        return number * 2

    double = twice

    @property
    def name(self) -> str:
        return "amount"

    label = name


class Loud(Amount):
    def __repr__(self) -> str:
        return "LOUD"

    def total(self, factor: int = 2) -> int:
        return -1


class Box[T]:
    def __init__(self, items: list[T]) -> None:
        self.items = items

    def __len__(self) -> int:
        return len(self.items)

    size = __len__

    def get(self, index: int) -> T:
        return self.items[index]

    __getitem__ = get


print(Amount(1) + 2, 3 + Amount(4), repr(Amount(5)), str(Amount(6)), Amount(7).label)
print(Amount(7).count(), Amount(7).count(factor=3), Amount.double(4))
print(Loud(1), repr(Loud(2)), [Loud(3)], Loud(4).count(), Loud(4).total())
held: object = Loud(5)
print(held, [held])
box = Box(["a", "b"])
print(box.size(), box[1], box.get(0), len(box))


class Base:
    def path(self) -> str:
        return "Base"


class Middle(Base):
    def path(self) -> str:
        return super().path() + " Middle"


class Again(Middle):
    path = Middle.path  # super() in it goes on from Middle, where it stands


class Other(Again):
    way = Again.path


print(Again().path(), Other().path(), Other().way())

# expect: Amount(3) Amount(7) Amount(5) Amount(6) amount
# expect: 7 21 8
# expect: Amount(1) LOUD [LOUD] 4 -1
# expect: Amount(5) [LOUD]
# expect: 2 b a 2
# expect: Base Middle Base Middle Base Middle
