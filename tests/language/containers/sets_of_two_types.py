"""Algebra of sets whose items are of different types."""


def main() -> None:
    a = {1, 2, 3}
    b = {"x", "y"}
    c: frozenset[str] = frozenset({"z"})
    n: set[int | None] = {None, 2}
    print(
        sorted(map(str, a ^ b)),
        sorted(map(str, a | b)),
        sorted(map(str, a ^ c)),
        len(frozenset(a) ^ c),
    )
    print(
        sorted(map(str, a ^ n)),
        sorted(map(str, n ^ a)),
        sorted(map(str, a.symmetric_difference(n))),
        a.union(a),
    )
    f = frozenset(a)
    print(set(f), frozenset(a) == f, {1.5} ^ {2.5}, set(n) ^ n)
    a ^= {3, 4}
    print(a)
    o: set[object] = set(f)
    o.update(c)
    o ^= frozenset([1, "q"])
    print(len(o), 2 in o, "q" in o, 1 in o)


main()

# expect: ['1', '2', '3', 'x', 'y'] ['1', '2', '3', 'x', 'y'] ['1', '2', '3', 'z'] 4
# expect: ['1', '3', 'None'] ['1', '3', 'None'] ['1', '3', 'None'] {1, 2, 3}
# expect: {1, 2, 3} True {1.5, 2.5} set()
# expect: {1, 2, 4}
# expect: 4 True True False
