"""Comparisons, keys, iterators and `repr` that change the container they are called for: it stays whole."""

from __future__ import annotations

import bisect
from collections import deque
from collections.abc import Callable, Iterator


def attempt(name: str, what: Callable[[], object]) -> None:
    try:
        print(name, what())
    except Exception as e:
        print(name, type(e).__name__, e)


class Meddler:
    def __init__(self, act: Callable[[], None], n: int = 0) -> None:
        self.act = act
        self.n = n

    def __eq__(self, other: object) -> bool:
        self.act()
        return False

    def __lt__(self, other: Meddler) -> bool:
        self.act()
        return self.n < other.n

    def __hash__(self) -> int:
        return 1

    def __repr__(self) -> str:
        self.act()
        return "E"

    def __str__(self) -> str:
        self.act()
        return "S"


def sort_key() -> object:
    l = [3, 1, 2]

    def key(x: int) -> int:
        l.append(x)
        return x

    l.sort(key=key)
    return l


def sort_clear() -> object:
    l: list[Meddler] = []
    l.extend(Meddler(l.clear, n) for n in range(20, 0, -1))
    l.sort()
    return len(l)


def dict_iter() -> object:
    d = {i: i for i in range(5)}
    for k in d:
        d[k + 100] = 1
    return d


def dict_iter_del() -> object:
    d = {i: i for i in range(5)}
    for k in d:
        del d[k]
    return d


def dict_clear_in_eq() -> object:
    d: dict[Meddler, int] = {}
    for i in range(10):
        d[Meddler(lambda: None)] = i
    e = Meddler(lambda: None)
    for k in list(d):
        k.act = d.clear
    return d.get(e, -5), len(d)


def dict_set_clear_in_eq() -> object:
    d: dict[Meddler, int] = {}
    for i in range(10):
        d[Meddler(lambda: None)] = i
    for k in list(d):
        k.act = d.clear
    d[Meddler(lambda: None)] = 99
    return len(d)


def dict_grow_in_eq() -> object:
    d: dict[Meddler, int] = {}
    keys = [Meddler(lambda: None) for _ in range(6)]
    for k in keys:
        d[k] = 1

    def grow() -> None:
        for k in keys:
            k.act = lambda: None
        for i in range(100):
            d[Meddler(lambda: None)] = i

    keys[2].act = grow
    d[Meddler(lambda: None)] = 7
    return len(d)


def set_clear_in_eq() -> object:
    s = {Meddler(lambda: None) for _ in range(10)}
    for k in list(s):
        k.act = s.clear
    s.add(Meddler(lambda: None))
    return len(s)


def list_index() -> object:
    l: list[Meddler] = []
    l.extend(Meddler(l.clear) for _ in range(10))
    return l.index(Meddler(lambda: None))


def list_remove() -> object:
    l: list[Meddler] = []
    l.extend(Meddler(l.clear) for _ in range(10))
    l.remove(Meddler(lambda: None))
    return l


def list_count() -> object:
    l: list[Meddler] = []
    l.extend(Meddler(l.clear) for _ in range(10))
    return l.count(Meddler(lambda: None)), len(l)


def list_eq() -> object:
    l: list[Meddler] = []
    l.extend(Meddler(l.clear) for _ in range(10))
    m = [Meddler(lambda: None) for _ in range(10)]
    return l == m, len(l)


def list_repr() -> object:
    l: list[Meddler] = []
    l.extend(Meddler(l.clear) for _ in range(10))
    return repr(l), len(l)


def slice_assign() -> object:
    l = list(range(10))

    def gen() -> Iterator[int]:
        for i in range(3):
            l.clear()
            yield i

    l[2:5] = gen()
    return l


def extend_self() -> object:
    l = [1, 2, 3]
    l.extend(l)
    l += l
    l[1:2] = l
    return l


def extend_gen() -> object:
    l = [1, 2, 3]

    def gen() -> Iterator[int]:
        for i in range(3):
            l.clear()
            yield i

    l.extend(gen())
    return l


def deque_iter() -> object:
    q = deque(range(5))
    for x in q:
        q.append(x)
    return q


def deque_remove() -> object:
    q: deque[Meddler] = deque()
    q.extend(Meddler(q.clear) for _ in range(5))
    q.remove(Meddler(lambda: None))
    return q


def deque_index() -> object:
    q: deque[Meddler] = deque()
    q.extend(Meddler(q.clear) for _ in range(5))
    return q.index(Meddler(lambda: None))


def deque_count() -> object:
    q: deque[Meddler] = deque()
    q.extend(Meddler(q.clear) for _ in range(5))
    return q.count(Meddler(lambda: None))


def bis() -> object:
    h: list[Meddler] = []
    h.extend(Meddler(h.clear, n) for n in range(10))
    return bisect.bisect_left(h, Meddler(lambda: None, 5))


def join() -> object:
    l = ["a", "b", "c"]

    def gen() -> Iterator[str]:
        for x in list(l):
            l.clear()
            yield x

    return ",".join(gen())


def insert_slice() -> object:
    l = list(range(5))
    del l[::2]
    l[::-1] = l
    return l


def rev() -> object:
    l = list(range(5))
    out = []
    for x in reversed(l):
        out.append(x)
        l.clear()
    return out


def zipped() -> object:
    l = list(range(5))
    out = []
    for a, b in zip(l, l):
        out.append((a, b))
        l.pop()
    return out


def bytearray_del() -> object:
    b = bytearray(range(10))
    for x in b:
        b.clear()
    m = memoryview(b"abcdef")[2:4]
    return b, bytes(m), m.tolist()


def update_self() -> object:
    d = {1: 2}
    d.update(d)
    s = {1, 2}
    s |= s
    s -= s
    return d, s


def dict_popitem() -> object:
    d = {i: i for i in range(5)}
    out = []
    for i in range(5):
        out.append(d.popitem())
    d[9] = 1
    for v in d.values():
        d.clear()
        d[5] = 5
    return out, d


def str_dict() -> object:
    d: dict[int, Meddler] = {}
    for i in range(5):
        d[i] = Meddler(d.clear)
    return repr(d)


def tuple_eq() -> object:
    l: list[tuple[Meddler, int]] = []
    l.extend((Meddler(l.clear), i) for i in range(5))
    return (Meddler(lambda: None), 1) in l


def sort_raises() -> object:
    """Nothing is lost where a comparison raises."""
    lost = 0
    for bad in range(40):
        left = [20]

        def count() -> None:
            left[0] -= 1
            if left[0] == 0:
                raise ValueError("no order")

        l = [Meddler(count, n * 7 % 40) for n in range(40)]
        left[0] = bad * 5
        try:
            l.sort()
        except ValueError:
            pass
        lost += len({m.n for m in l}) != 40
    return lost


for name, f in [
    ("sort_raises", sort_raises),
    ("sort_key", sort_key),
    ("sort_clear", sort_clear),
    ("dict_iter", dict_iter),
    ("dict_iter_del", dict_iter_del),
    ("dict_clear_in_eq", dict_clear_in_eq),
    ("dict_set_clear", dict_set_clear_in_eq),
    ("dict_grow", dict_grow_in_eq),
    ("set_clear", set_clear_in_eq),
    ("list_index", list_index),
    ("list_remove", list_remove),
    ("list_count", list_count),
    ("list_eq", list_eq),
    ("list_repr", list_repr),
    ("slice_assign", slice_assign),
    ("extend_self", extend_self),
    ("extend_gen", extend_gen),
    ("deque_iter", deque_iter),
    ("deque_remove", deque_remove),
    ("deque_index", deque_index),
    ("deque_count", deque_count),
    ("bis", bis),
    ("join", join),
    ("insert_slice", insert_slice),
    ("rev", rev),
    ("zipped", zipped),
    ("bytearray_del", bytearray_del),
    ("update_self", update_self),
    ("popitem", dict_popitem),
    ("str_dict", str_dict),
    ("tuple_eq", tuple_eq),
]:
    attempt(name, f)
# expect: sort_raises 0
# expect: sort_key ValueError list modified during sort
# expect: sort_clear 20
# expect: dict_iter RuntimeError dictionary changed size during iteration
# expect: dict_iter_del RuntimeError dictionary changed size during iteration
# expect: dict_clear_in_eq (-5, 0)
# expect: dict_set_clear 1
# expect: dict_grow 107
# expect: set_clear 1
# expect: list_index ValueError E is not in list
# expect: list_remove ValueError list.remove(x): x not in list
# expect: list_count (0, 0)
# expect: list_eq (False, 0)
# expect: list_repr ('[E]', 0)
# expect: slice_assign [0, 1, 2]
# expect: extend_self [1, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3]
# expect: extend_gen [2]
# expect: deque_iter RuntimeError deque mutated during iteration
# expect: deque_remove IndexError deque mutated during iteration
# expect: deque_index RuntimeError deque mutated during iteration
# expect: deque_count RuntimeError deque mutated during iteration
# expect: bis IndexError list index out of range
# expect: join a,b,c
# expect: insert_slice [3, 1]
# expect: rev [4]
# expect: zipped [(0, 0), (1, 1), (2, 2)]
# expect: bytearray_del (bytearray(b''), b'cd', [99, 100])
# expect: update_self ({1: 2}, set())
# expect: popitem ([(4, 4), (3, 3), (2, 2), (1, 1), (0, 0)], {5: 5})
# expect: str_dict {0: E}
# expect: tuple_eq False
