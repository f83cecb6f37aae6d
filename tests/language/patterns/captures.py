"""Names that a pattern captures are bound when the whole pattern has matched, not before."""


def pair(items: list[int]) -> str:
    x = 0
    match items:
        case [x, 5]:
            return f"five {x}"
        case [_, 6]:
            return f"six {x}"
        case [x, y] if y > 10:
            return f"guard {x} {y}"
        case _:
            return f"else {x}"


print(pair([1, 5]), pair([1, 6]), pair([1, 7]), pair([1, 11]))


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x: int, y: object) -> None:
        self.x = x
        self.y = y


def describe(value: object) -> str:
    n = -1
    match value:
        case Point(n, 3):
            return f"third {n}"
        case Point(x=1 | 2 as n, y=[a, *_, z]):
            return f"sequence {n} {a} {z}"
        case Point(n, {"k": v, **rest}):
            return f"mapping {n} {v} {rest}"
        case Point(n, str() | bytes() as text):
            return f"text {n} {text!r}"
        case [Point(x=a), Point(x=b), *others] if a < b:
            return f"points {a} {b} {len(others)}"
        case (int() | float() as size, [] | {} | None as nothing):
            return f"size {size} {nothing}"
        case [[1, b], *_] | [b, 2]:
            return f"either {b}"
        case {"t": [x, y], "u": {"w": w}}:
            return f"deep {x} {y} {w}"
        case []:
            return "nothing"
        case (x,):
            return f"one {x}"
    return f"none {n}"


for value in (
    [Point(7, 3), Point(1, [4, 5, 6]), Point(3, [4]), Point(4, {"k": 1, "z": 2}), Point(5, "t")],
    [Point(6, b"t"), [Point(1, 0), Point(2, 0), 9], (Point(3, 0), Point(2, 0)), (1.5, []), (2, {})],
    [(3, None), [[1, 5], 3], [8, 2], {"t": "xy", "u": {"w": 1}}, {"t": (1, 2), "u": {"w": 1}}],
    [[], (4,), range(1), "a"],
):
    print([describe(v) for v in value])


type Word = int | str | bool | None
type Held = bytes | list[bytes] | dict[bytes, int] | set[bytes]


def is_among(options: Word | tuple[Word, ...], word: Word) -> bool:
    match options:
        case tuple() as several:
            return word in several
    return word == options


def in_order(held: Held) -> object:
    match held:
        case dict() as table:
            return sorted(table.items()), max(table.values())
        case list() as items:
            return sorted(items), max(items)
        case set(members):
            return sorted(members, key=len)
        case bytes():
            return held


def taken(value: object) -> str:
    match value:
        case tuple(t):
            return f"tuple of {len(t)}"
        case dict(d):
            return f"dict {sorted(map(str, d.items()))}"
        case list([first, *rest]):
            return f"{first} before {len(rest)}"
        case [] | set() | frozenset():
            return "empty, or a set"
        case _:
            return "other"


print(is_among((True, 2), 2), is_among("a", "a"), is_among((1, None), True), is_among((), None))
print([in_order(h) for h in (b"a", [b"c", b"b"], {b"x": 2, b"q": 3}, {b"zz", b"y"})])
print([taken(v) for v in ((1, 2), {1: 2}, 3, ["a", "b"], [], {1})])


def parted(value: dict[str, int] | list[str]) -> str:
    match value:
        case dict({"a": a} as inner) as outer:
            return f"{a + 1} {sorted(inner)} {sorted(outer)}"
        case list([first, *_]) as items:
            return f"{first.upper()} {sorted(items)}"
        case dict() | list() as either:
            return f"{len(either)}"


print([parted(v) for v in ({"a": 1}, {"b": 2}, ["x", "b"], [])])

# expect: five 1 six 0 else 1 guard 1 11
# expect: ['third 7', 'sequence 1 4 6', 'none -1', "mapping 4 1 {'z': 2}", "text 5 't'"]
# expect: ["text 6 b't'", 'points 1 2 1', 'none -1', 'size 1.5 []', 'size 2 {}']
# expect: ['size 3 None', 'either 5', 'either 8', 'none -1', 'deep 1 2 1']
# expect: ['nothing', 'one 4', 'one 0', 'none -1']
# expect: True True True False
# expect: [b'a', ([b'b', b'c'], b'c'), ([(b'q', 3), (b'x', 2)], 3), [b'y', b'zz']]
# expect: ['tuple of 2', "dict ['(1, 2)']", 'other', 'a before 1', 'empty, or a set', 'empty, or a set']
# expect: ["2 ['a'] ['a']", '1', "X ['b', 'x']", '0']
