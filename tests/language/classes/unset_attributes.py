"""Attributes that are read before a constructor has set them raise AttributeError, whatever way that comes about."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field


def attempt(what: Callable[[], object]) -> None:
    try:
        print(what())
    except AttributeError as error:
        print(error)


class Base:
    def __init__(self) -> None:
        self.set_up()

    def set_up(self) -> None:
        pass


class CalledTooEarly(Base):
    def __init__(self) -> None:
        super().__init__()
        self.name = "set"

    def set_up(self) -> None:
        print(self.name)


class ThroughSuper(Base):
    def __init__(self, early: bool) -> None:
        if early:
            super().set_up()
        self.name = "set"


class LeavesALoop:
    def __init__(self, items: list[int]) -> None:
        for _ in items:
            return
        self.name = "set"


class ReadsAProperty:
    def __init__(self) -> None:
        self.length = len(self.described)
        self.name = "set"

    @property
    def described(self) -> str:
        return self.name + "!"


class SetsAProperty:
    def __init__(self) -> None:
        self.width = 5
        self.name = "set"

    @property
    def width(self) -> int:
        return 4

    @width.setter
    def width(self, value: int) -> None:
        print(self.name, value)


class ChecksFirst:
    def __init__(self, n: int) -> None:
        if n < 0:
            raise ValueError("negative")
        elif n == 0:
            self.name = "zero"
        else:
            self.name = "more"


@dataclass
class LateFields:
    a: int
    b: str = field(init=False)
    c: float = field(init=False)
    d: list[int] = field(init=False, default_factory=list)


@dataclass
class Finished:
    a: int
    b: str = field(init=False)

    def __post_init__(self) -> None:
        self.b = str(self.a)


@dataclass(init=False)
class OwnConstructor:
    a: str

    def __init__(self, is_set: bool) -> None:
        if is_set:
            self.a = "set"


class BelowADataclass(Finished):
    def __init__(self) -> None:
        pass


class Queue(asyncio.Queue[str]):
    def __init__(self) -> None:
        pass


attempt(lambda: CalledTooEarly().name)
attempt(lambda: ThroughSuper(True).name)
attempt(lambda: LeavesALoop([]).name)
attempt(lambda: LeavesALoop([1]).name)
attempt(lambda: ReadsAProperty().name)
attempt(lambda: SetsAProperty().name)
attempt(lambda: ChecksFirst(0).name)
attempt(lambda: ChecksFirst(1).name)
attempt(lambda: LateFields(1).b)
attempt(lambda: LateFields(1).c)
attempt(lambda: LateFields(1).d)
attempt(lambda: LateFields(1))
attempt(lambda: Finished(7).b)
attempt(lambda: OwnConstructor(True).a)
attempt(lambda: OwnConstructor(False).a)
attempt(lambda: BelowADataclass().b)
try:
    Queue().qsize()
except AttributeError:
    print("no queue")
# expect: 'CalledTooEarly' object has no attribute 'name'
# expect: set
# expect: set
# expect: 'LeavesALoop' object has no attribute 'name'
# expect: 'ReadsAProperty' object has no attribute 'name'
# expect: 'SetsAProperty' object has no attribute 'name'
# expect: zero
# expect: more
# expect: 'LateFields' object has no attribute 'b'
# expect: 'LateFields' object has no attribute 'c'
# expect: []
# expect: 'LateFields' object has no attribute 'b'
# expect: 7
# expect: set
# expect: 'OwnConstructor' object has no attribute 'a'
# expect: 'BelowADataclass' object has no attribute 'b'
# expect: no queue
