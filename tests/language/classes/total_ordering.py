"""functools.total_ordering."""

from __future__ import annotations
from typing import Protocol, ClassVar, Final, Iterator, Callable, Any, cast, Self
from abc import ABC, abstractmethod
import functools
from dataclasses import dataclass, field


@functools.total_ordering
class Ver:
    def __init__(self, a: int, b: int) -> None:
        self.a = a
        self.b = b

    def __eq__(self, o: object) -> bool:
        if not isinstance(o, Ver):
            return NotImplemented
        return (self.a, self.b) == (o.a, o.b)

    def __lt__(self, o: Ver) -> bool:
        return (self.a, self.b) < (o.a, o.b)


print(
    Ver(1, 2) <= Ver(1, 2),
    Ver(2, 0) > Ver(1, 9),
    Ver(0, 1) >= Ver(1, 0),
    sorted([Ver(2, 1), Ver(1, 1)])[0].a,
)

# expect: True True False 1
