"""Set operators of dict views, slice objects, zip of any number, constants beyond 64 bits on the way."""


def main() -> None:
    s = slice(1, 3)
    a = [1, 2, 3, 4]
    print(
        a[s],
        s,
        s.start,
        s.stop,
        s.step,
        s.indices(10),
        slice(None),
        slice(5) == slice(None, 5, None),
        slice(1, 10, 2).indices(5),
    )
    m = [[1, 2], [3, 4]]
    print(list(zip(*m)), sum(m, []), list(zip()))
    try:
        print(list(zip(*[[1], [1, 2]], strict=True)))
    except ValueError as e:
        print(e)
    r = range(1, 10, 2)
    print(3.0 in r, 2.5 in r, 3 in r)
    print(
        " a b ".rsplit(None, 1),
        2**-1,
        2**63 - 1,
        -(2**63),
        (5).bit_length(),
        (-(2**63)).bit_length(),
        (-(2**63)).bit_count(),
    )
    print(float("inf").is_integer(), (2.0).is_integer())
    d = {"a": 1, "b": 2}
    e2 = {"b": 3, "c": 4}
    print(
        d.keys() & e2.keys(),
        sorted(d.keys() | e2.keys()),
        d.keys() - e2.keys(),
        sorted(d.keys() ^ e2.keys()),
        d.keys() == e2.keys(),
        d.keys() <= {"a", "b", "c"},
        d.keys() >= {"a"},
        d.keys() < {"a", "b", "c"},
        d.keys().isdisjoint(e2.keys()),
        d.items() & {("a", 1)},
        sorted(d.items() | e2.items()),
        d.items() - {("a", 1)},
        ("a", 1) in d.items(),
        1 in d.values(),
        "a" in d.keys(),
        len(d.keys()),
    )
    print(
        d.keys(),
        d.values(),
        d.items(),
        list(reversed(d.keys())),
        list(reversed(d.values())),
        list(reversed(d.items())),
        d.keys() & {"a"},
        {"a"} & d.keys(),
        d.keys() & ["a"],
        d.items() == e2.items(),
        d.keys() == {"a", "b"},
        {"b", "a"} == d.keys(),
    )
    d.update({"x": 5}, w=1)
    print(d)
    f = frozenset([1, 2])
    print(f ^ {1}, f.symmetric_difference([1]))
    v = slice(1, 2)
    print(a[v], a[slice(None, None, -1)])
    try:
        print(divmod(1.0, 0.0 * 2))
    except ZeroDivisionError as er:
        print(er)


main()

# expect: [2, 3] slice(1, 3, None) 1 3 None (1, 3, 1) slice(None, None, None) True (1, 5, 2)
# expect: [(1, 3), (2, 4)] [1, 2, 3, 4] []
# expect: zip() argument 2 is longer than argument 1
# expect: True False True
# expect: [' a', 'b'] 0.5 9223372036854775807 -9223372036854775808 3 64 1
# expect: False True
# expect: {'b'} ['a', 'b', 'c'] {'a'} ['a', 'c'] False True True True False {('a', 1)} [('a', 1), ('b', 2), ('b', 3), ('c', 4)] {('b', 2)} True True True 2
# expect: dict_keys(['a', 'b']) dict_values([1, 2]) dict_items([('a', 1), ('b', 2)]) ['b', 'a'] [2, 1] [('b', 2), ('a', 1)] {'a'} {'a'} {'a'} False True True
# expect: {'a': 1, 'b': 2, 'x': 5, 'w': 1}
# expect: frozenset({2}) frozenset({2})
# expect: [2] [4, 3, 2, 1]
# expect: float divmod()
