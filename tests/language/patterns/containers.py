"""Sequence and mapping patterns on subjects whose class only the program's run tells."""

from collections import Counter, deque
from collections.abc import Iterable, Mapping, Sequence


def any_object(value: object) -> str:
    match value:
        case [a, b]:
            return f"two {a} {b}"
        case [a, *rest]:
            return f"some {a} {rest}"
        case {"k": v, **others}:
            return f"mapping {v} {others}"
        case []:
            return "empty"
        case {}:
            return "any mapping"
        case str():
            return "text " + value
        case _:
            return "other"


for value in ([1, 2], (3, "x"), "ab", b"ab", [1, 2, 3], [], (), {"k": 1, "z": 2}, {1: 2}):
    print(any_object(value))
print(any_object(range(2)), any_object(5), any_object(None), any_object({1, 2}))
print(any_object(Counter("kka")), any_object({}), any_object(deque("abc")))


def of_objects(value: Sequence[object]) -> str:
    match value:
        case [a, b]:
            return f"two {a} {b}"
        case _:
            return "other"


print(of_objects("ab"), of_objects(["a", "b"]), of_objects(("a", "b")), of_objects(b"ab"))
print(of_objects(bytearray(b"ab")), of_objects(range(2)))


def of_ints(value: Iterable[int]) -> str:
    match value:
        case [a, b]:
            return f"two {a + b}"
        case [first, *_, last]:
            return f"ends {first} {last}"
        case _:
            return "other"


print(of_ints([1, 2]), of_ints((1, 2)), of_ints({1, 2}), of_ints(range(2)), of_ints(b"ab"))
print(of_ints(deque([1, 2])), of_ints(memoryview(b"abc")))


def of_texts(value: Sequence[str]) -> str:
    match value:
        case [a, b]:
            return f"two {a} {b}"
        case [a, *rest]:
            return f"more {a} {rest}"
        case _:
            return "other"


print(of_texts("ab"), of_texts(["a", "b"]), of_texts(("a", "b", "c")))


def several(value: list[int] | tuple[str, str] | str | dict[str, int] | None) -> str:
    match value:
        case [a, b]:
            return f"two {a} {b}"
        case [a, *rest]:
            return f"more {a} {rest}"
        case {"a": n}:
            return f"a {n}"
        case _:
            return "other"


print(several([1, 2]), several(("x", "y")), several("xy"), several([1]), several({"a": 1}))
print(several(None), several([]))


def mappings(value: dict[str, int] | Mapping[int, str] | list[int]) -> str:
    match value:
        case {"a": int(n)}:
            return f"a {n}"
        case {1: str(s), **rest}:
            return f"one {s} {rest}"
        case {**rest} if rest:
            return f"rest {rest}"
        case [x]:
            return f"list {x}"
        case {}:
            return "empty"
        case _:
            return "other"


print(mappings({"a": 1}), mappings({1: "s", 2: "t"}), mappings({"b": 2}), mappings([4]))
print(mappings({}), mappings([]))


def rests(value: tuple[int, int] | list[int] | int) -> str:
    match value:
        case [a, b, *rest] if len(rest) > 1:
            return f"{a} {b} {rest}"
        case [*items]:
            return f"all {items}"
        case _:
            return "other"


print(rests((1, 2)), rests([1]), rests([1, 2, 3, 4]), rests(5))

# expect: two 1 2
# expect: two 3 x
# expect: text ab
# expect: other
# expect: some 1 [2, 3]
# expect: empty
# expect: empty
# expect: mapping 1 {'z': 2}
# expect: any mapping
# expect: two 0 1 other other other
# expect: mapping 2 {'a': 1} any mapping some a ['b', 'c']
# expect: other two a b two a b other
# expect: other two 0 1
# expect: two 3 two 3 other two 1 other
# expect: two 3 ends 97 99
# expect: other two a b more a ['b', 'c']
# expect: two 1 2 two x y other more 1 [] a 1
# expect: other other
# expect: a 1 one s {2: 't'} rest {'b': 2} list 4
# expect: empty other
# expect: all [1, 2] all [1] 1 2 [3, 4] other
