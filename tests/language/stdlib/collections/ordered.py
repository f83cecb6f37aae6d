"""OrderedDicts taken from both ends, moved, and changed while iterated."""

from collections import OrderedDict


class LRU(OrderedDict[str, int]):
    def __getitem__(self, key: str) -> int:
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value


def main() -> None:
    d = LRU(a=1, b=2, c=3)
    try:
        print(list(d.items()))
    except RuntimeError as e:
        print(e)
    print(d["b"], list(d), d)
    for change in range(6):
        o = OrderedDict((c, i) for i, c in enumerate("abcd"))
        seen: list[str] = []
        try:
            for k in o:
                seen.append(k)
                if k == "b" and change == 0:
                    o["z"] = 1
                if k == "b" and change == 1:
                    del o["a"]
                if k == "b" and change == 2:
                    o.move_to_end("b")
                if k == "b" and change == 3:
                    o.move_to_end("d")
                if k == "d" and change == 4:
                    o["z"] = 1
                if k == "b" and change == 5:
                    o["b"] = 9
            print(change, seen, o)
        except RuntimeError as x_:
            print(change, seen, x_)
    q: OrderedDict[int, str] = OrderedDict()
    for i in range(40):
        q[i] = str(i)
        if i > 3:
            q.popitem(last=False)
        if i % 7 == 0:
            q.move_to_end(i, last=False)
    print(q, next(iter(q)), list(reversed(q)), list(reversed(q.items())))
    while q:
        print(q.popitem(last=len(q) % 2 == 0), end=" ")
    q[5] = "x"
    print(q, q.popitem(False), q)
    try:
        q.popitem(last=False)
    except KeyError as y:
        print(y)
    try:
        q.move_to_end(3)
    except KeyError as y:
        print(repr(y))
    q.update({1: "a", 2: "b"})
    q.clear()
    q[7] = "seven"
    print(q.copy(), q == OrderedDict({7: "seven"}), q | {1: "x"})
    r = OrderedDict.fromkeys("hello")
    for k in reversed(r):
        if k == "h":
            r["new"] = None
    print(r)


main()

# expect: [('a', 1), ('b', 2), ('c', 3)]
# expect: 2 ['a', 'c', 'b'] LRU({'a': 1, 'c': 3, 'b': 2})
# expect: 0 ['a', 'b'] OrderedDict mutated during iteration
# expect: 1 ['a', 'b'] OrderedDict mutated during iteration
# expect: 2 ['a', 'b'] OrderedDict mutated during iteration
# expect: 3 ['a', 'b', 'c', 'd'] OrderedDict({'a': 0, 'b': 1, 'c': 2, 'd': 3})
# expect: 4 ['a', 'b', 'c', 'd'] OrderedDict({'a': 0, 'b': 1, 'c': 2, 'd': 3, 'z': 1})
# expect: 5 ['a', 'b', 'c', 'd'] OrderedDict({'a': 0, 'b': 9, 'c': 2, 'd': 3})
# expect: OrderedDict({36: '36', 37: '37', 38: '38', 39: '39'}) 36 [39, 38, 37, 36] [(39, '39'), (38, '38'), (37, '37'), (36, '36')]
# expect: (39, '39') (36, '36') (38, '38') (37, '37') OrderedDict() (5, 'x') OrderedDict()
# expect: 'dictionary is empty'
# expect: KeyError(3)
# expect: OrderedDict({7: 'seven'}) True OrderedDict({7: 'seven', 1: 'x'})
# expect: OrderedDict({'h': None, 'e': None, 'l': None, 'o': None, 'new': None})
