"""A generic function whose arguments are told apart below a base class, and by container."""

from abc import ABC, abstractmethod
from collections import deque
from functools import singledispatch


class Animal(ABC):
    @abstractmethod
    def name(self) -> str: ...


class Dog(Animal):
    def name(self) -> str:
        return "dog"


class Puppy(Dog):
    pass


class Cat(Animal):
    def name(self) -> str:
        return "cat"


@singledispatch
def speak(a: Animal, loud: bool = False) -> str:
    return f"? {a.name()}"


@speak.register
def _(a: Dog, loud: bool = False) -> str:
    return "WOOF" if loud else "woof"


@speak.register
def _(a: Puppy, loud: bool = False) -> str:
    return "yip " + speak_dog(a)


def speak_dog(a: Dog) -> str:
    return a.name()


print(
    speak(Dog()),
    speak(Dog(), True),
    speak(Puppy()),
    speak(Cat()),
    [speak(x) for x in (Dog(), Cat())],
)
animals: list[Animal] = [Dog(), Puppy(), Cat()]
print([speak(x, loud=True) for x in animals], sorted(map(speak, animals)))


@singledispatch
def size(x: object) -> int:
    return 0


@size.register(list)
@size.register(tuple)
@size.register(set)
@size.register(deque)
def _(x: list[object] | tuple[object, ...] | set[object] | deque[object]) -> int:
    return len(x)


@size.register
def _(x: str) -> int:
    return -len(x)


@size.register(dict)
def _(x: dict[object, object]) -> int:
    return 100 + len(x)


@size.register(float)
def _(x: float) -> int:
    return int(x)


o: list[object] = [1]
print(size(o), size("abc"), size(2.5), size(3), size(None))

# expect: woof WOOF yip dog ? cat ['woof', '? cat']
# expect: ['WOOF', 'yip dog', '? cat'] ['? cat', 'woof', 'yip dog']
# expect: 1 -3 2 0 0
