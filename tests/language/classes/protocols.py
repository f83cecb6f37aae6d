"""Protocols: structural types, attributes in protocols, generic protocols."""

from typing import Protocol


class Speaker(Protocol):
    def speak(self, times: int) -> str: ...


class Named(Protocol):
    name: str


class Source[T](Protocol):
    def next(self) -> T | None: ...


class Dog:
    def __init__(self, name: str) -> None:
        self.name = name

    def speak(self, times: int) -> str:
        return "woof" * times


class Robot:
    def __init__(self) -> None:
        self.serial = 7
        self.name = "robot"

    def speak(self, times: int) -> str:
        return f"{self.serial}" * times


class Countdown:
    def __init__(self, start: int) -> None:
        self.left = start

    def next(self) -> int | None:
        if self.left == 0:
            return None
        self.left -= 1
        return self.left


def talk(speakers: list[Speaker]) -> None:
    for speaker in speakers:
        print(speaker.speak(2))


def drain[T](source: Source[T]) -> list[T]:
    items: list[T] = []
    while (item := source.next()) is not None:
        items.append(item)
    return items


talk([Dog("Rex"), Robot()])
named: list[Named] = [Robot(), Dog("Fido")]
named[1].name += "!"
print([each.name for each in named], drain(Countdown(3)))

# expect: woofwoof
# expect: 77
# expect: ['robot', 'Fido!'] [2, 1, 0]
