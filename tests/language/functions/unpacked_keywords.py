"""**kwargs of a TypedDict."""

from typing import TypedDict, Unpack


class Person(TypedDict):
    name: str
    age: int


def foo(**kwargs: Unpack[Person]) -> None:
    print(kwargs["name"], kwargs)


foo(name="Jennifer", age=38)
p: Person = {"name": "x", "age": 3}
foo(**p)
f = foo
f(name="a", age=1)

# expect: Jennifer {'name': 'Jennifer', 'age': 38}
# expect: x {'name': 'x', 'age': 3}
# expect: a {'name': 'a', 'age': 1}
