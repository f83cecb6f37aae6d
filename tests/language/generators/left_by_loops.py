"""Generators left by break, return and exceptions: their `finally` runs before what comes next."""

from collections.abc import Iterator, Iterable, Generator
from itertools import chain, count, islice, takewhile


def gen(name: str, n: int = 5) -> Iterator[int]:
    try:
        for i in range(n):
            yield i
    finally:
        print("close", name)


def f1() -> int:
    for x in gen("return"):
        if x == 2:
            return x
    return -1


print(f1())
for x in gen("break"):
    if x == 1:
        break
print("after break")
try:
    for x in gen("raise"):
        if x == 1:
            raise ValueError("x")
except ValueError as e:
    print("caught", e)


def body() -> None:
    for x in gen("raise2"):
        if x == 1:
            raise ValueError("x")


try:
    body()
except ValueError as e:
    print("caught", e)
for a, b in zip(gen("a"), gen("b")):
    if a == 1:
        break
print("zip")
for a, b in zip(gen("c"), [1, 2]):
    pass
else:
    print("else")
for a in islice(gen("d"), 2):
    print(a)
else:
    print("else")
print(next(gen("e")))
print(2 in gen("f"))
print(any(x > 1 for x in gen("g")))
print(list(takewhile(lambda v: v < 2, gen("h"))))
try:
    print([10 // (x - 1) for x in gen("i")])
except ZeroDivisionError:
    print("zero")
try:
    print(list(map(lambda v: 10 // (v - 1), gen("j"))))
except ZeroDivisionError:
    print("zero")


class Tree:
    def __iter__(self) -> Iterator[int]:
        try:
            yield 1
            yield 2
        finally:
            print("close tree")


t = Tree()
for x in t:
    break
print("tree")


def first(items: Iterable[int]) -> int:
    for x in items:
        return x
    return 0


print(first(t), first([1]))
for i, x in enumerate(t):
    break
print("enumerate")
print(1 in t, next(iter(t)))
for a, b in zip(t, t):
    break
print(any(t), min(t))
try:
    p, q, *r = gen("k", 1)
except ValueError as err:
    print(err)
try:
    p, q = gen("l", 5)
except ValueError as err:
    print(err)


def outer() -> Iterator[int]:
    try:
        yield from gen("inner")
    finally:
        print("outer")


for x in outer():
    break


def nested() -> Iterator[int]:
    for x in gen("nested1"):
        for y in gen("nested2"):
            yield x * y


for x in nested():
    break


def several() -> str:
    for x in gen("s1"):
        try:
            for y in gen("s2"):
                return "r"
        finally:
            print("fin")
    return ""


print(several())
for x in (v * 2 for v in gen("genexpr")):
    break
for x in chain(gen("c1", 1), gen("c2"), gen("c3")):
    if x == 1:
        break


def endless(n: int) -> Iterator[int]:
    try:
        for i in count():
            yield i
    finally:
        print("end", n)


class Bag:
    def __iter__(self) -> Iterator[int]:
        try:
            yield from count()
        finally:
            print("bag")


try:
    m, n = endless(1)
except ValueError as e:
    print(e)
try:
    c, d = Bag()
except ValueError as e:
    print(e)


def bad() -> Iterator[int]:
    try:
        yield 1
    finally:
        raise KeyError("lost")


for x in bad():
    break
print("still")
try:
    for x in bad():
        raise ValueError("v")
except ValueError as v:
    print(v, v.__context__)


def never() -> Iterator[int]:
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass
        if is_done:
            return


is_done = False
for x in never():
    break
print("end")

# expect: close return
# expect: 2
# expect: close break
# expect: after break
# expect: close raise
# expect: caught x
# expect: close raise2
# expect: caught x
# expect: close b
# expect: close a
# expect: zip
# expect: close c
# expect: else
# expect: 0
# expect: 1
# expect: close d
# expect: else
# expect: close e
# expect: 0
# expect: close f
# expect: True
# expect: close g
# expect: True
# expect: close h
# expect: [0, 1]
# expect: close i
# expect: zero
# expect: close j
# expect: zero
# expect: close tree
# expect: tree
# expect: close tree
# expect: 1 1
# expect: close tree
# expect: enumerate
# expect: close tree
# expect: close tree
# expect: True 1
# expect: close tree
# expect: close tree
# expect: close tree
# expect: close tree
# expect: True 1
# expect: close k
# expect: not enough values to unpack (expected at least 2, got 1)
# expect: close l
# expect: too many values to unpack (expected 2)
# expect: close inner
# expect: outer
# expect: close nested2
# expect: close nested1
# expect: close s2
# expect: fin
# expect: close s1
# expect: r
# expect: close genexpr
# expect: close c1
# expect: close c2
# expect: end 1
# expect: too many values to unpack (expected 2)
# expect: bag
# expect: too many values to unpack (expected 2)
# expect: still
# expect: v None
# expect: end
