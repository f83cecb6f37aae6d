"""A container that makes and keeps one object of each class it is asked for."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Protocol


class Repo(Protocol):
    def get(self, k: int) -> str: ...


class Memory:
    def get(self, k: int) -> str:
        return f"m{k}"


class Base: ...


class Sub(Base):
    def __repr__(self) -> str:
        return "Sub"


class Service:
    def __init__(self, repo: Repo, base: Base) -> None:
        self.repo, self.base = repo, base


class Container:
    def __init__(self) -> None:
        self.made: dict[type[object], object] = {}
        self.makers: dict[type[object], Callable[[], object]] = {}

    def register[T](self, kind: type[T], maker: Callable[[], T]) -> None:
        self.makers[kind] = maker

    def resolve[T](self, kind: type[T]) -> T:
        if kind not in self.made:
            self.made[kind] = self.makers[kind]()
        value = self.made[kind]
        if not isinstance(value, kind):
            raise TypeError(f"{value!r} is no {kind.__name__}")
        return value


box = Container()
box.register(Memory, Memory)
box.register(Sub, Sub)
box.register(Service, lambda: Service(box.resolve(Memory), box.resolve(Sub)))
s = box.resolve(Service)
print(s.repo.get(3), s.base, box.resolve(Sub) is s.base)
r: Repo = box.resolve(Memory)
print(r.get(4))


class Decorated:
    @contextmanager
    def within(self, order: str) -> Generator[str, None, None]:
        yield order


def record[T](kind: type[T], maker: Callable[[], T]) -> None:
    print(kind.__name__, isinstance(maker(), kind))


def record_all() -> None:
    record(Decorated, Decorated)
    record(Decorated, lambda: Decorated())


record_all()

# expect: m3 Sub True
# expect: m4
# expect: Decorated True
# expect: Decorated True
