"""isinstance on objects and subclasses; mixins with attributes."""

from __future__ import annotations
from dataclasses import dataclass


class Animal:
    def speak(self) -> str:
        return "..."


class Dog(Animal):
    def speak(self) -> str:
        return "woof"

    def fetch(self) -> str:
        return "fetch"


class Cat(Animal):
    lives = 9

    def speak(self) -> str:
        return "meow"


def act(a: Animal) -> str:
    if isinstance(a, Dog):
        return a.fetch()
    if isinstance(a, Cat):
        return f"{a.lives}"
    return a.speak()


print([act(a) for a in [Dog(), Cat(), Animal()]])


def both(o: object) -> str:
    if isinstance(o, (Dog, Cat)):
        return o.speak()
    if isinstance(o, list):
        return f"list {len(o)}"
    if isinstance(o, dict):
        return f"dict {len(o)}"
    if isinstance(o, tuple):
        return f"tuple {len(o)}"
    if isinstance(o, bool):
        return "bool"
    if isinstance(o, int | float):
        return f"num {o}"
    return type(o).__name__


print([both(o) for o in (Dog(), [1, 2], {"a": 1}, (1, 2, 3), True, 5, 2.5, "s", None, b"x", {1})])


class Stateful:
    def __init__(self) -> None:
        self.log: list[str] = []


class Named2:
    name = "named"

    def hello(self) -> str:
        return f"hello {self.name}"


class Both(Stateful, Named2):
    def __init__(self) -> None:
        super().__init__()
        self.log.append(self.hello())


b = Both()
print(b.log, b.name)


class MixA:
    def __init__(self) -> None:
        self.a = 1


class MixB:
    def __init__(self) -> None:
        self.b = 2


# expect: ['fetch', '9', '...']
# expect: ['woof', 'list 2', 'dict 1', 'tuple 3', 'bool', 'num 5', 'num 2.5', 'str', 'NoneType', 'bytes', 'set']
# expect: ['hello named'] named
