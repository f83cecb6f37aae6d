"""Data classes with an order, one below another: their objects are not in order with each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(order=True)
class Item:
    rank: float
    name: str = field(compare=False, default="item")


@dataclass(order=True)
class Special(Item):
    off: float = 0.1
    label: str = "special"


@dataclass
class Plain(Item):
    extra: list[int] = field(default_factory=list)


@dataclass(order=True)
class Alone:
    rank: int


class Below(Item):
    """No data class itself: it takes its base's order, which knows objects of its own class only."""


def attempt(test: Callable[[], object]) -> None:
    try:
        print(test())
    except TypeError as error:
        print(error)


def compare(a: Item, b: Item) -> None:
    attempt(lambda: a < b)
    attempt(lambda: a >= b)


for left in (Item(1), Special(2), Plain(3), Below(4)):
    for right in (Item(0), Special(5), Plain(6), Below(7)):
        compare(left, right)
attempt(lambda: Special(1) < Item(1))
attempt(lambda: Item(1) > Special(2))
attempt(lambda: Special(1) <= Special(2))
attempt(lambda: Alone(1) < Alone(2))
attempt(lambda: sorted([Special(2), Special(1)]))
mixed: list[Item] = [Item(2), Special(1)]
attempt(lambda: sorted(mixed))
print(Item(1) == Special(1), sorted([Item(3), Item(2)]), max(Special(1), Special(4)))

# expect: False
# expect: True
# expect: '<' not supported between instances of 'Item' and 'Special'
# expect: '>=' not supported between instances of 'Item' and 'Special'
# expect: '<' not supported between instances of 'Item' and 'Plain'
# expect: '>=' not supported between instances of 'Item' and 'Plain'
# expect: '<' not supported between instances of 'Item' and 'Below'
# expect: '>=' not supported between instances of 'Item' and 'Below'
# expect: '<' not supported between instances of 'Special' and 'Item'
# expect: '>=' not supported between instances of 'Special' and 'Item'
# expect: True
# expect: False
# expect: '<' not supported between instances of 'Special' and 'Plain'
# expect: '>=' not supported between instances of 'Special' and 'Plain'
# expect: '<' not supported between instances of 'Special' and 'Below'
# expect: '>=' not supported between instances of 'Special' and 'Below'
# expect: '<' not supported between instances of 'Plain' and 'Item'
# expect: '>=' not supported between instances of 'Plain' and 'Item'
# expect: '<' not supported between instances of 'Plain' and 'Special'
# expect: '>=' not supported between instances of 'Plain' and 'Special'
# expect: True
# expect: False
# expect: '<' not supported between instances of 'Plain' and 'Below'
# expect: '>=' not supported between instances of 'Plain' and 'Below'
# expect: '<' not supported between instances of 'Below' and 'Item'
# expect: '>=' not supported between instances of 'Below' and 'Item'
# expect: '<' not supported between instances of 'Below' and 'Special'
# expect: '>=' not supported between instances of 'Below' and 'Special'
# expect: '<' not supported between instances of 'Below' and 'Plain'
# expect: '>=' not supported between instances of 'Below' and 'Plain'
# expect: True
# expect: False
# expect: '<' not supported between instances of 'Special' and 'Item'
# expect: '>' not supported between instances of 'Item' and 'Special'
# expect: True
# expect: True
# expect: [Special(rank=1, name='item', off=0.1, label='special'), Special(rank=2, name='item', off=0.1, label='special')]
# expect: '<' not supported between instances of 'Special' and 'Item'
# expect: False [Item(rank=2, name='item'), Item(rank=3, name='item')] Special(rank=4, name='item', off=0.1, label='special')
