"""The classes above a class: `__mro__`, `__bases__`, `__base__`, of names and of the classes of objects."""


class A:
    pass


class B(A):
    pass


class C(B, Exception):
    pass


print(C.__mro__)
print(C.__bases__)
print(B.__bases__, B.__base__)


def f(x: A) -> None:
    print([c.__name__ for c in type(x).__mro__])
    print(type(x).__bases__)


f(A())
f(B())
f(C())
print(A in C.__mro__, int.__mro__)
from abc import ABC, abstractmethod


class Sh(ABC):
    @abstractmethod
    def area(self) -> float: ...


class Sq(Sh):
    def area(self) -> float:
        return 1.0


class Text(str):
    pass


print(
    Sq.__mro__,
    Sq.__base__,
    Sh.__bases__,
    Text.__mro__,
    object.__bases__,
    bool.__mro__,
    KeyError.__mro__,
)


def chain(k: type[A]) -> str:
    return " > ".join(c.__name__ for c in k.__mro__ if c is not object)


print(chain(A), chain(C))
e: A = C()
print(A in type(e).__mro__, int in type(e).__mro__)


def show(k: type[object], depth: int = 0) -> None:
    print("  " * depth + k.__name__)


for base in C.__bases__:
    show(base, 1)

# expect: (<class '__main__.C'>, <class '__main__.B'>, <class '__main__.A'>, <class 'Exception'>, <class 'BaseException'>, <class 'object'>)
# expect: (<class '__main__.B'>, <class 'Exception'>)
# expect: (<class '__main__.A'>,) <class '__main__.A'>
# expect: ['A', 'object']
# expect: (<class 'object'>,)
# expect: ['B', 'A', 'object']
# expect: (<class '__main__.A'>,)
# expect: ['C', 'B', 'A', 'Exception', 'BaseException', 'object']
# expect: (<class '__main__.B'>, <class 'Exception'>)
# expect: True (<class 'int'>, <class 'object'>)
# expect: (<class '__main__.Sq'>, <class '__main__.Sh'>, <class 'abc.ABC'>, <class 'object'>) <class '__main__.Sh'> (<class 'abc.ABC'>,) (<class '__main__.Text'>, <class 'str'>, <class 'object'>) () (<class 'bool'>, <class 'int'>, <class 'object'>) (<class 'KeyError'>, <class 'LookupError'>, <class 'Exception'>, <class 'BaseException'>, <class 'object'>)
# expect: A C > B > A > Exception > BaseException
# expect: True False
# expect:   B
# expect:   Exception
