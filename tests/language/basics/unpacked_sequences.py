"""Lists and tuples of unknown length taken apart into targets, with and without a star."""


def swap(items: list[int]) -> None:
    items[1], items[0] = items
    print(items)


def count() -> "list[str]":
    return "a b c".split()


def numbered(n: int) -> list[int]:
    return list(range(1, n + 1))


a, b, c = count()
print(a, b, c)
x, *y = count()
p: list[int]
*p, q = numbered(1)
print(x, y, p, q)
numbers = tuple(numbered(3))
i, j, k = numbers
h, *rest = numbers
print(i, j, k, h, rest)
swap([1, 2])
for wrong in (["a"], ["a", "b", "c"]):
    try:
        m, n = wrong
        print(m, n)
    except ValueError as error:
        print(error)
try:
    d, e = numbers
except ValueError as error:
    print(error)
try:
    f, *g, h2 = numbered(1)
except ValueError as error:
    print(error)
for left, right in [[1, 2], [3, 4]]:
    print(left + right)
for one, two in map(str.split, ["a b", "c d"]):
    print(one + two)
u, v = {"k": 1, "l": 2}
w, z = "wz"
print(u, v, w, z)


def either(flag: bool) -> list[int] | tuple[int, ...]:
    return numbered(2) if flag else (3, 4)


for flag in (True, False):
    first, second = either(flag)
    print(first, second)

# expect: a b c
# expect: a ['b', 'c'] [] 1
# expect: 1 2 3 1 [2, 3]
# expect: [2, 1]
# expect: not enough values to unpack (expected 2, got 1)
# expect: too many values to unpack (expected 2)
# expect: too many values to unpack (expected 2)
# expect: not enough values to unpack (expected at least 2, got 1)
# expect: 3
# expect: 7
# expect: ab
# expect: cd
# expect: k l w z
# expect: 1 2
# expect: 3 4
