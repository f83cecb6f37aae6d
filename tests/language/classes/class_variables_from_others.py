"""Class variables made from others of their class, which no other code reads."""

from typing import ClassVar


class Sets:
    first: ClassVar[set[str]] = {"a", "b"}
    second: ClassVar[set[str]] = {"c"}
    both: ClassVar[set[str]] = first | second


class Tables:
    base: ClassVar[dict[str, int]] = {"x": 1}
    extended: ClassVar[dict[str, int]] = {**base, "y": 2}

    class Inner:
        numbers: ClassVar[list[int]] = [1, 2]
        doubled: ClassVar[list[int]] = numbers * 2


class Chained:
    x: ClassVar[list[int]] = [10]
    y: ClassVar[list[int]] = [*x, 20]
    z: ClassVar[list[int]] = [*y, 30]


class Count:
    number = 0


class Holder:
    """`number` is assigned through objects, so `count` begins each of them."""

    number = Count()
    count = Count()

    def step(self) -> None:
        self.count.number += 1
        self.number.number += 1


print(sorted(Sets.both), Tables.extended, Tables.Inner.doubled, Chained.z)
holder = Holder()
holder.step()
print(holder.count.number, Holder.count.number, Holder.number.number, Count.number)
holder.count = Count()
print(holder.count.number, Holder.count.number)

# expect: ['a', 'b', 'c'] {'x': 1, 'y': 2} [1, 2, 1, 2] [10, 20, 30]
# expect: 1 1 1 0
# expect: 0 1
