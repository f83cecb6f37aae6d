"""Containers of which only isinstance tells that they are: reading them gives objects."""

from collections import defaultdict, Counter
from collections import deque
from collections.abc import Sequence, Container, Collection
from collections.abc import Sequence, Iterable
from collections.abc import Sequence, Iterable, Mapping, Set, MutableMapping, Iterator, Collection


def show(o: object) -> str:
    if isinstance(o, str):
        return repr(o)
    if isinstance(o, (list, tuple)):
        return "[" + ", ".join(show(x) for x in o) + "]"
    if isinstance(o, (set, frozenset)):
        return "{" + ", ".join(sorted(show(x) for x in o)) + "}"
    return "<" + repr(o) + ">"


print(show([1, "a", (2.5, None, [True])]), show({1, 2}), show(frozenset("ab")))


def total(o: object) -> int:
    if isinstance(o, int):
        return o
    if isinstance(o, list):
        return sum(total(x) for x in o) + len(o)
    return 0


print(total([1, [2, [3, 4]], "x"]), total([True, 5]))


def flat(o: object) -> list[object]:
    if isinstance(o, list):
        out: list[object] = []
        for x in o:
            out.extend(flat(x))
        return out
    return [o]


print(flat([1, ["a", [2.5, []]], [[None]]]))


def first(o: object) -> object:
    if isinstance(o, Sequence) and len(o) > 0:
        return o[0]
    if isinstance(o, deque):
        return o[-1]
    return None


print(
    first([3]),
    first("xyz"),
    first((1, 2)),
    first(b"ab"),
    first(range(4, 6)),
    first([]),
    first({1}),
    first(deque([7, 8])),
)


def js(o: object, depth: int = 0) -> str:
    if o is None:
        return "null"
    if isinstance(o, bool):
        return "true" if o else "false"
    if isinstance(o, (int, float)):
        return str(o)
    if isinstance(o, str):
        return '"' + o + '"'
    if isinstance(o, list):
        if not o:
            return "[]"
        return "[" + ",".join([js(x) for x in o]) + "]"
    if isinstance(o, dict):
        return "{" + ",".join(f"{js(k)}:{js(v)}" for k, v in o.items()) + "}"
    raise TypeError(f"cannot {type(o).__name__}")


print(js({"a": [1, 2.5, {"b": None}], "c": True, "d": {}}), js({1: [2]}))


def get(o: object, *path: str | int) -> object:
    for p in path:
        if isinstance(o, dict):
            o = o[p]
        elif isinstance(o, list) and isinstance(p, int):
            o = o[p]
        else:
            raise LookupError(f"no {p!r} in {o!r}")
    return o


data: object = {"users": [{"name": "bob", "tags": ["x", "y"]}, {"name": "eve"}], "n": 3}
print(get(data, "users", 0, "tags", -1), get(data, "users", 1), get(data, "n"))
for bad in (("users", 5), ("q",), ("n", 1), ("users", 1, "tags")):
    try:
        print(get(data, *bad))
    except (LookupError,) as e:
        print(type(e).__name__, e)


def keys(o: object) -> list[str]:
    if isinstance(o, dict):
        return (
            sorted(str(k) for k in o)
            + sorted(str(k) for k in o.keys())
            + [repr(v) for v in o.values()]
            + [str("a" in o), str(o.get("a")), str(o.get("zz", 5)), str(len(o))]
        )
    return []


print(keys({"a": 1, "b": 2}), keys({1: "x"}), keys(3))


def described(o: object) -> str:
    if isinstance(o, str):
        return "str"
    if isinstance(o, Sequence):
        return f"seq {len(o)} {[str(x) for x in o]} {o[0]} {o[-1]} {1 in o} {list(reversed(o))} {o[1:]}"
    if isinstance(o, Mapping):
        return f"map {len(o)} {[str(x) for x in o]} {list(o.items())} {o!r} {sorted(o.values(), key=repr)} {o.keys()} {o.items()} {1 in o}"
    if isinstance(o, Set):
        return f"set {len(o)} {sorted(o, key=repr)} {1 in o} {o == {1, 2}}"
    if isinstance(o, Iterable):
        return f"iterable {[str(x) for x in o]}"
    return "no"


def one() -> Iterator[int]:
    yield 5


for x in (
    [1, 2],
    (3, "x"),
    "ab",
    b"ab",
    [1, 2, 3],
    range(2),
    5,
    None,
    {1, 2},
    {1: 2},
    Counter("aab"),
    frozenset("q"),
    one(),
    {"a": [1]}.items(),
    {"a": 1}.keys(),
    {"a": 1}.values(),
):
    print(described(x))


class M(Mapping[str, int]):
    def __getitem__(self, k: str) -> int:
        if k == "one":
            return 1
        raise KeyError(k)

    def __iter__(self) -> Iterator[str]:
        return iter(["one"])

    def __len__(self) -> int:
        return 1


def m(o: object) -> object:
    if isinstance(o, Mapping):
        try:
            return (
                o["one"],
                o.get("one"),
                o.get("two", 7),
                "one" in o,
                [str(x) for x in o.items()],
            )
        except KeyError as e:
            return repr(e)
    return None


print(m(M()), m({"one": 1}), m({"two": 2}), m({1: 2}), m(defaultdict(int, {"x": 1})))


def both(o: object) -> int:
    if isinstance(o, (list, dict)):
        return len(o) + sum(1 for _ in o)
    if isinstance(o, (tuple, set)):
        return sum(hash(x) == hash(x) for x in o)
    return -1


print(both([1]), both({1: 2, 2: 3}), both((1, 2)), both({1}), both(3))


def upd(o: object) -> None:
    if isinstance(o, list) and all(isinstance(x, int) for x in o):
        print(
            "ints",
            sum(x for x in o if isinstance(x, int)),
            max((x for x in o if isinstance(x, int)), default=0),
        )
    if isinstance(o, dict):
        for k in sorted(o, key=str):
            v = o[k]
            print(k, v, type(v).__name__)
            if isinstance(v, str):
                print(v.upper())


upd([1, 2, 3])
upd([])
upd(["a"])
upd({"b": "x", "a": 2})


def among(s: Sequence[int], x: object) -> str:
    try:
        return f"{x in s} {s.index(97)} {s.count(98)}"
    except (ValueError, TypeError) as e:
        return repr(e)


print(
    among([97, 98], 98),
    among(b"ab", 98),
    among(bytearray(b"ab"), 98),
    among(range(97, 99), 98),
    among((97, 98), 98),
    among(b"ab", b"b"),
    among(b"ab", "b"),
    among(b"ab", 300),
)


def held(s: Container[object], x: object) -> str:
    try:
        return str(x in s)
    except TypeError as e:
        return repr(e)


print(
    held([1], 1),
    held({1: 2}, 1),
    held({1}, "a"),
    held("abc", "a"),
    held("abc", 1),
    held("abc", None),
)


def texts(s: Sequence[str], x: str) -> str:
    try:
        return f"{x in s} {s.index(x)} {s.count(x)}"
    except ValueError as e:
        return repr(e)


print(texts("banana", "an"), texts(["an"], "an"), texts("x", "y"))


def made(o: object) -> str:
    if isinstance(o, list):
        print(tuple(o), [*o], [1, *o], {*o, 7}, dict(enumerate(o)), [x for x in o if x])
        print({x: 1 for x in o}, list(filter(lambda x: x == 2, o)), list(zip([1], o)))
        print(sorted(o, key=str), min(o, key=lambda x: str(x)), list(map(repr, o)))
        return f"{list(reversed(o))} {set(o)} {list(filter(None, o))}"
    return "no list"


print(made([1, 2]), made((1,)))
for empty in ([1], [], 1):
    print(empty)

# expect: [<1>, 'a', [<2.5>, <None>, [<True>]]] {<1>, <2>} {'a', 'b'}
# expect: 17 8
# expect: [1, 'a', 2.5, None]
# expect: 3 x 1 97 4 None None 7
# expect: {"a":[1,2.5,{"b":null}],"c":true,"d":{}} {1:[2]}
# expect: y {'name': 'eve'} 3
# expect: IndexError list index out of range
# expect: KeyError 'q'
# expect: LookupError no 1 in 3
# expect: KeyError 'tags'
# expect: ['a', 'b', 'a', 'b', '1', '2', 'True', '1', '5', '2'] ['1', '1', "'x'", 'False', 'None', '5', '1'] []
# expect: seq 2 ['1', '2'] 1 2 True [2, 1] [2]
# expect: seq 2 ['3', 'x'] 3 x False ['x', 3] ('x',)
# expect: str
# expect: seq 2 ['97', '98'] 97 98 False [98, 97] b'b'
# expect: seq 3 ['1', '2', '3'] 1 3 True [3, 2, 1] [2, 3]
# expect: seq 2 ['0', '1'] 0 1 True [1, 0] range(1, 2)
# expect: no
# expect: no
# expect: set 2 [1, 2] True True
# expect: map 1 ['1'] [(1, 2)] {1: 2} [2] dict_keys([1]) dict_items([(1, 2)]) True
# expect: map 2 ['a', 'b'] [('a', 2), ('b', 1)] Counter({'a': 2, 'b': 1}) [1, 2] dict_keys(['a', 'b']) dict_items([('a', 2), ('b', 1)]) False
# expect: set 1 ['q'] False False
# expect: iterable ['5']
# expect: set 1 [('a', [1])] False False
# expect: set 1 ['a'] False False
# expect: iterable ['1']
# expect: (1, 1, 7, True, ["('one', 1)"]) (1, 1, 7, True, ["('one', 1)"]) KeyError('one') KeyError('one') (0, 0, 7, True, ["('x', 1)", "('one', 0)"])
# expect: 2 4 2 1 -1
# expect: ints 6 3
# expect: ints 0 0
# expect: a 2 int
# expect: b x str
# expect: X
# expect: True 0 1 True 0 1 True 0 1 True 0 1 True 0 1 True 0 1 TypeError("a bytes-like object is required, not 'str'") ValueError('byte must be in range(0, 256)')
# expect: True True False True TypeError("'in <string>' requires string as left operand, not int") TypeError("'in <string>' requires string as left operand, not NoneType")
# expect: True 1 2 True 0 1 ValueError('substring not found')
# expect: (1, 2) [1, 2] [1, 1, 2] {1, 2, 7} {0: 1, 1: 2} [1, 2]
# expect: {1: 1, 2: 1} [2] [(1, 1)]
# expect: [1, 2] 1 ['1', '2']
# expect: [2, 1] {1, 2} [1, 2] no list
# expect: [1]
# expect: []
# expect: 1
