"""json.loads where types are declared: lists and dicts of them, TypedDicts, unions, aliases."""

import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NotRequired, TypedDict, TypeGuard, cast

type Json = None | bool | int | float | str | list[Json] | dict[str, Json]


class Address(TypedDict):
    street: str
    codes: list[int]


class Person(TypedDict):
    name: str
    age: int
    address: Address
    emails: NotRequired[list[str]]
    scores: NotRequired[dict[str, float]]


@dataclass
class Point:
    x: float
    y: float


def total(sizes: Mapping[str, int]) -> int:
    return sum(sizes.values())


def names(rows: Sequence[dict[str, str]]) -> list[str]:
    return [row["name"] for row in rows]


class Store:
    def __init__(self, text: str) -> None:
        self.data: dict[str, list[int]] = json.loads(text)


def load_points(text: str) -> list[Point]:
    rows: list[dict[str, float]] = json.loads(text)
    return [Point(row["x"], row["y"]) for row in rows]


def describe(value: Json) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "bool"
        case int() | float():
            return f"number {value}"
        case str():
            return f"text {value!r}"
        case list():
            return "[" + ", ".join(map(describe, value)) + "]"
        case dict():
            return "{" + ", ".join(f"{k}: {describe(v)}" for k, v in value.items()) + "}"


sizes: dict[str, int] = json.loads('{"a": 1, "b": 2}')
sizes["c"] = 3
print(sizes, total(sizes), total(json.loads('{"x": 40, "y": 2}')))
print(names(json.loads('[{"name": "Ada"}, {"name": "Bob"}]')))
store = Store('{"even": [2, 4], "odd": [1, 3]}')
store.data["odd"].append(5)
print(store.data, max(store.data["odd"]))
print(load_points('[{"x": 1, "y": 2.5}, {"x": -0.5, "y": 1e2}]'))
person: Person = json.loads(
    '{"name": "Ada", "age": 36, "address": {"street": "Main", "codes": [1, 2]}, "emails": ["a@b"], "scores": {"x": 1.5}}'
)
person["address"]["codes"].append(3)
print(
    person, person["age"] + 1, sum(person["address"]["codes"]), person.get("emails", [])[0].upper()
)
people: list[Person] = json.loads(
    '[{"name": "Bob", "age": 1, "address": {"street": "x", "codes": []}}]'
)
for each in people:
    each["address"]["codes"].append(7)
    print(each["name"], each["address"], "emails" in each)
maybe: dict[str, list[str] | None] | None = json.loads('{"a": ["x", "y"], "b": null}')
if maybe is not None:
    print({k: len(v) if v else 0 for k, v in maybe.items()})
nothing: list[int] | None = json.loads("null")
print(nothing)
mixed: list[int | str | list[int]] = json.loads('[1, "two", [3, 4]]')
print([m if isinstance(m, int) else len(m) for m in mixed])
print(describe(json.loads('{"a": [1, 2.5, "x", true, null], "b": {}}')))
anything: dict[str, object] = json.load(io.StringIO('{"deep": {"list": [1, {"x": "y"}]}, "n": 3}'))
for key, held in anything.items():
    if isinstance(held, dict):
        print(key, held, sorted(held))
    elif isinstance(held, int):
        print(key, held + 1)
print(cast(dict[str, list[int]], json.loads('{"a": [1]}'))["a"][0] + 1)
pair = json.JSONDecoder()
decoded: list[list[int]] = pair.decode("[[1, 2], [3]]")
print(sum(map(sum, decoded)))
for text in ('{"a": 1', "[1]", '{"a": [1}', '{"a": "one"}'):
    try:
        wrong: dict[str, int] = json.loads(text)
        print("more", wrong["a"] + 1)
    except ValueError as error:
        print(type(error).__name__, error)
    except TypeError:
        print("not what is declared")
data = json.loads('{"items": [1, 2], "name": "n"}')
if isinstance(data, dict):
    name: str = data["name"]
    print(name, json.dumps(data, sort_keys=True))
number: float = json.loads("3")
print(number, number / 2, json.loads("[1, 2]") == [1, 2])


class Inner(TypedDict):
    codes: list[int]


class Cmd(TypedDict):
    do: str
    rights: NotRequired[list[str]]
    sizes: NotRequired[dict[str, list[int]]]
    inner: NotRequired[Inner]
    many: NotRequired[list[Inner]]


def is_cmd(v: dict[str, object]) -> TypeGuard[Cmd]:
    return isinstance(v.get("do"), str)


text = '{"do": "x", "rights": ["a", "b"], "sizes": {"k": [1, 2]}, "inner": {"codes": [3]}, "many": [{"codes": [4, 5]}]}'
known: dict[str, object] = json.loads(text)
if is_cmd(known):
    print([r.upper() for r in known.get("rights", ["none"])], known["rights"][0])
    known["rights"].append("c")
    known.get("rights", []).append("d")
    known["sizes"]["k"].append(9)
    known["sizes"]["q"] = [0]
    known["inner"]["codes"].append(7)
    for m in known.get("many", []):
        m["codes"] += [6]
        print(sum(m["codes"]))
    print(known, len(known["rights"]))
cmd = cast(Cmd, json.loads(text))
cmd["rights"] += ["z"]
print(cmd["rights"], cmd.get("sizes"))
raw: object = json.loads('{"do": 1, "rights": ["a", 2]}')
c2 = cast(Cmd, raw)
try:
    print(c2["rights"])
except TypeError:
    print(["a", 2])

# expect: {'a': 1, 'b': 2, 'c': 3} 6 42
# expect: ['Ada', 'Bob']
# expect: {'even': [2, 4], 'odd': [1, 3, 5]} 5
# expect: [Point(x=1, y=2.5), Point(x=-0.5, y=100.0)]
# expect: {'name': 'Ada', 'age': 36, 'address': {'street': 'Main', 'codes': [1, 2, 3]}, 'emails': ['a@b'], 'scores': {'x': 1.5}} 37 6 A@B
# expect: Bob {'street': 'x', 'codes': [7]} False
# expect: {'a': 2, 'b': 0}
# expect: None
# expect: [1, 3, 2]
# expect: {a: [number 1, number 2.5, text 'x', bool, null], b: {}}
# expect: deep {'list': [1, {'x': 'y'}]} ['list']
# expect: n 4
# expect: 2
# expect: 6
# expect: JSONDecodeError Expecting ',' delimiter: line 1 column 8 (char 7)
# expect: not what is declared
# expect: JSONDecodeError Expecting ',' delimiter: line 1 column 9 (char 8)
# expect: not what is declared
# expect: n {"items": [1, 2], "name": "n"}
# expect: 3 1.5 True
# expect: ['A', 'B'] a
# expect: 15
# expect: {'do': 'x', 'rights': ['a', 'b', 'c', 'd'], 'sizes': {'k': [1, 2, 9], 'q': [0]}, 'inner': {'codes': [3, 7]}, 'many': [{'codes': [4, 5, 6]}]} 4
# expect: ['a', 'b', 'z'] {'k': [1, 2]}
# expect: ['a', 2]
