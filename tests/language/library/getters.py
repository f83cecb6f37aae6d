"""operator.attrgetter, itemgetter and methodcaller with literal names."""

import operator
from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter, itemgetter
from operator import methodcaller as calling


@dataclass
class Place:
    town: str
    code: int


@dataclass
class Person:
    name: str
    age: int
    place: Place

    def greet(self, word: str, *, loud: bool = False) -> str:
        text = f"{word}, {self.name}"
        return text.upper() if loud else text


people = [
    Person("Cleo", 30, Place("Rome", 3)),
    Person("Abe", 41, Place("Oslo", 9)),
    Person("Bea", 30, Place("Lima", 1)),
]
print([p.name for p in sorted(people, key=attrgetter("name"))])
print([p.name for p in sorted(people, key=operator.attrgetter("place.code"), reverse=True)])
print([p.name for p in sorted(people, key=attrgetter("age", "name"))])
print(max(people, key=attrgetter("age")).name, min(people, key=attrgetter("place.town")).name)
print(list(map(attrgetter("name"), people)))
for age, group in groupby(sorted(people, key=attrgetter("age")), key=attrgetter("age")):
    print(age, [p.name for p in group])
counts = {"a": 3, "b": 1, "c": 2}
print(sorted(counts.items(), key=itemgetter(1)))
print(max(counts.items(), key=operator.itemgetter(1))[0])
rows = [(2, "x", 0.5), (1, "y", 1.5), (2, "a", 2.5)]
print(sorted(rows, key=itemgetter(0, 1)))
print(sorted(rows, key=itemgetter(-1), reverse=True))
records = [{"k": 2}, {"k": 1}]
print(sorted(records, key=itemgetter("k")))
print(list(map(calling("greet", "Hello"), people)))
print(list(map(calling("greet", "Hi", loud=True), people)))
print(list(map(calling("upper"), ["a", "b"])))
by_name: Callable[[Person], str] = attrgetter("name")
print(by_name(people[0]))
first = itemgetter(1)
print(first([5, 6, 7]), first("abc"))

# expect: ['Abe', 'Bea', 'Cleo']
# expect: ['Abe', 'Cleo', 'Bea']
# expect: ['Bea', 'Cleo', 'Abe']
# expect: Abe Bea
# expect: ['Cleo', 'Abe', 'Bea']
# expect: 30 ['Cleo', 'Bea']
# expect: 41 ['Abe']
# expect: [('b', 1), ('c', 2), ('a', 3)]
# expect: a
# expect: [(1, 'y', 1.5), (2, 'a', 2.5), (2, 'x', 0.5)]
# expect: [(2, 'a', 2.5), (1, 'y', 1.5), (2, 'x', 0.5)]
# expect: [{'k': 1}, {'k': 2}]
# expect: ['Hello, Cleo', 'Hello, Abe', 'Hello, Bea']
# expect: ['HI, CLEO', 'HI, ABE', 'HI, BEA']
# expect: ['A', 'B']
# expect: Cleo
# expect: 6 b
