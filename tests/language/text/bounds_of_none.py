"""Bounds of searches in a text may be None."""


def bound(n: int) -> int | None:
    return None if n < 0 else n


t = "hello hello"
for low in (-1, 0, 3):
    for high in (-1, 4, 20):
        a, b = bound(low), bound(high)
        print(
            t.find("l", a, b),
            t.rfind("l", a, b),
            t.count("l", a, b),
            t.startswith("l", a, b),
            t.endswith(("o", "l"), a, b),
        )
        try:
            print(t.index("lo", a, b), t.rindex("h", a, b))
        except ValueError as e:
            print(e)
print(
    t.find("l", None),
    t.rfind("l", None, None),
    t.index("e", None),
    t.count("l", None, 5),
    t.startswith(("he", "x"), None),
    t.endswith("o", None, None),
    t.find("l", 3),
    t.find("z"),
)
f = t.find
print(f("o"))
o = b"hello hello"
m = bytearray(o)
for low in (-1, 0, 3):
    for high in (-1, 4, 20):
        a, b = bound(low), bound(high)
        print(
            o.find(b"l", a, b),
            o.rfind(108, a, b),
            o.count(b"l", a, b),
            o.startswith(b"l", a, b),
            o.endswith((b"o", b"l"), a, b),
            o.find(108, a, b),
        )
        print(
            m.find(b"l", a, b),
            m.rfind(108, a, b),
            m.count(b"l", a, b),
            m.startswith(b"l", a, b),
            m.endswith((b"o", b"l"), a, b),
            m.find(108, a, b),
        )
print(
    o.index(b"e", None),
    o.rindex(b"h", None, None),
    m.index(104, 1, None),
    o.find(b"zz"),
    o.rfind(b"o", 0, -1),
    m.rindex(b"l"),
    o.rindex(108),
    m.rindex(104),
    m.rfind(b"lo"),
)

# expect: 2 9 4 False True
# expect: 3 6
# expect: 2 3 2 False True
# expect: substring not found
# expect: 2 9 4 False True
# expect: 3 6
# expect: 2 9 4 False True
# expect: 3 6
# expect: 2 3 2 False True
# expect: substring not found
# expect: 2 9 4 False True
# expect: 3 6
# expect: 3 9 3 True True
# expect: 3 6
# expect: 3 3 1 True True
# expect: substring not found
# expect: 3 9 3 True True
# expect: 3 6
# expect: 2 9 1 2 True True 3 -1
# expect: 4
# expect: 2 9 4 False True 2
# expect: 2 9 4 False True 2
# expect: 2 3 2 False True 2
# expect: 2 3 2 False True 2
# expect: 2 9 4 False True 2
# expect: 2 9 4 False True 2
# expect: 2 9 4 False True 2
# expect: 2 9 4 False True 2
# expect: 2 3 2 False True 2
# expect: 2 3 2 False True 2
# expect: 2 9 4 False True 2
# expect: 2 9 4 False True 2
# expect: 3 9 3 True True 3
# expect: 3 9 3 True True 3
# expect: 3 3 1 True True 3
# expect: 3 3 1 True True 3
# expect: 3 9 3 True True 3
# expect: 3 9 3 True True 3
# expect: 1 6 6 -1 4 9 9 6 9
