"""Dicts and sets behave alike whatever the hash keys of this boot are."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Key:
    name: str
    number: int


table: dict[str, int] = {}
for number in range(2000):
    table[f"k{number * 7919 % 2003}"] = number
print(len(table), list(table)[:3], list(table)[-1])
for number in range(0, 2000, 2):
    table.pop(f"k{number * 7919 % 2003}")
print(len(table), list(table)[:3], sum(table.values()))
keys = {Key("a", number % 10): number for number in range(100)}
print(len(keys), keys[Key("a", 3)], Key("b", 3) in keys)
print(len({word.strip() for word in ["x", " x", "x "]}), hash("a") == hash("".join(["a"])))
print(
    hash((1, "a")) == hash((1, "a")), hash(Key("k", 1)) == hash(Key("k", 1)), hash(3) == hash(3.0)
)

# expect: 2000 ['k0', 'k1910', 'k1817'] k372
# expect: 1000 ['k1910', 'k1724', 'k1538'] 1000000
# expect: 10 93 False
# expect: 1 True
# expect: True True True
