"""Mappings and sets of a program equal what holds the same, whichever side they stand on."""

from collections.abc import Iterator, Mapping, Set, Iterable


class M(Mapping[str, int]):
    def __init__(self, d: dict[str, int]) -> None:
        self.d = d

    def __getitem__(self, k: str) -> int:
        return self.d[k]

    def __iter__(self) -> Iterator[str]:
        return iter(self.d)

    def __len__(self) -> int:
        return len(self.d)


def same(left: object, right: object) -> bool:
    assert (left == right) != (left != right)
    return left == right


m = M({"a": 1})
print(same(m, {"a": 1}), same({"a": 1}, m), m == M({"a": 1}), same(m, {"a": 2}), same(m, 3))
print(same(m, {1: 2}), same({}, M({})))
try:
    hash(m)
except TypeError as e:
    print(e)


class S(Set[int]):
    def __init__(self, it: Iterable[int]) -> None:
        self.items_ = list(it)

    def __contains__(self, x: object) -> bool:
        return x in self.items_

    def __iter__(self) -> Iterator[int]:
        return iter(self.items_)

    def __len__(self) -> int:
        return len(self.items_)


s = S([1, 2])
print(same(s, {1, 2}), same({2, 1}, s), s == S([2, 1]), same(s, {1}), s <= {1, 2, 3})
print(same(s, [1, 2]), same(frozenset([1, 2]), s), s.isdisjoint({5}), s < S([1, 2, 3]))
print(same({1: 2}.keys(), {1}), same({1: 2}.items(), {(1, 2)}), same({1: 2}.keys(), s))
print(same(m.keys(), {"a"}), same(m.items(), {("a", 1)}), sorted(m.keys()))
print(same(m.keys(), {"a": 3}.keys()))

# expect: True True True False False
# expect: False True
# expect: unhashable type: 'M'
# expect: True True True False True
# expect: False True True True
# expect: True True False
# expect: True True ['a']
# expect: True
