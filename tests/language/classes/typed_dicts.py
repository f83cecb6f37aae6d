"""TypedDict: closed records of named entries with their own types."""

from typing import NotRequired, TypedDict


class Person(TypedDict):
    name: str
    age: int
    email: NotRequired[str]


def older(person: Person) -> Person:
    return {"name": person["name"], "age": person["age"] + 1}


ada: Person = {"name": "Ada", "age": 36}
bob = Person(name="Bob", age=25, email="bob@example.org")
print(ada["name"], ada["age"], "email" in ada, bob.get("email"), ada.get("email", "none"))
ada["age"] += 1
ada["email"] = "ada@example.org"
print(ada, older(bob), len(bob))
people = [ada, bob]
print([person["name"] for person in people], sum(person["age"] for person in people))
for person in people:
    if "email" in person:
        print(person["email"])

# expect: Ada 36 False bob@example.org none
# expect: {'name': 'Ada', 'age': 37, 'email': 'ada@example.org'} {'name': 'Bob', 'age': 26} 3
# expect: ['Ada', 'Bob'] 62
# expect: ada@example.org
# expect: bob@example.org
