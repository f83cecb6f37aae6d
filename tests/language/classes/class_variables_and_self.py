"""Class variables, abstract classes, cooperative super(), Self, classes as values."""

from __future__ import annotations
from abc import ABC, abstractmethod
from typing import ClassVar, Self


class Animal(ABC):
    kind: ClassVar[str] = "animal"
    legs = 4
    count: ClassVar[int] = 0

    def __init__(self, name: str) -> None:
        self.name = name
        Animal.count += 1

    @abstractmethod
    def sound(self) -> str: ...

    @property
    def title(self) -> str:
        return f"{self.name} the {self.kind}"

    def describe(self) -> str:
        return f"{self.title} says {self.sound()} on {self.legs} legs"


class Dog(Animal):
    kind = "dog"

    def sound(self) -> str:
        return "Woof"


class Bird(Animal):
    kind = "bird"
    legs = 2

    def sound(self) -> str:
        return "Tweet"

    @property
    def title(self) -> str:
        return "Sir " + super().title


class Puppy(Dog):
    def sound(self) -> str:
        return super().sound().lower() + "!"


animals: list[Animal] = [Dog("Rex"), Bird("Tweety"), Puppy("Bit")]
for a in animals:
    print(a.describe(), a.__class__.__name__, type(a).__name__, a.legs, a.kind)
print(Animal.count, Dog.kind, Bird.legs, Puppy.kind)


class Mixin:
    def greet(self) -> str:
        return "mixin"


class Base:
    def greet(self) -> str:
        return "base"


class A(Base):
    def greet(self) -> str:
        return "A>" + super().greet()


class B(Base):
    def greet(self) -> str:
        return "B>" + super().greet()


class C(A, B):
    def greet(self) -> str:
        return "C>" + super().greet()


print(C().greet(), A().greet(), B().greet())


class Shape:
    def __init__(self, n: int) -> None:
        self.n = n

    @classmethod
    def make(cls, n: int) -> Self:
        return cls(n)

    def copy(self) -> Self:
        return type(self)(self.n + 1)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.n})"

    def with_n(self, n: int) -> Self:
        self.n = n
        return self


class Square(Shape):
    def area(self) -> int:
        return self.n * self.n


print(
    Shape.make(1),
    Square.make(2),
    Square.make(3).copy(),
    Square.make(3).copy().area(),
    Square(5).with_n(7).area(),
)
s: Shape = Square(9)
print(s.copy(), isinstance(s.copy(), Square))


class Counter:
    total = 0
    instances: ClassVar[list[str]] = []

    def __init__(self, name: str) -> None:
        type(self).total += 1
        self.instances.append(name)

    @classmethod
    def reset(cls) -> None:
        cls.total = 0


Counter("a")
Counter("b")
print(Counter.total, Counter.instances)
Counter.reset()
print(Counter.total)


class Registry:
    items: ClassVar[dict[str, type[Shape]]] = {}

    @classmethod
    def register(cls, name: str, t: type[Shape]) -> None:
        cls.items[name] = t


Registry.register("sq", Square)
Registry.register("sh", Shape)
for k, v in Registry.items.items():
    print(k, v.__name__, v(4))

# expect: Rex the dog says Woof on 4 legs Dog Dog 4 dog
# expect: Sir Tweety the bird says Tweet on 2 legs Bird Bird 2 bird
# expect: Bit the dog says woof! on 4 legs Puppy Puppy 4 dog
# expect: 3 dog 2 dog
# expect: C>A>B>base A>base B>base
# expect: Shape(1) Square(2) Square(4) 16 49
# expect: Square(10) True
# expect: 2 ['a', 'b']
# expect: 0
# expect: sq Square Square(4)
# expect: sh Shape Shape(4)
