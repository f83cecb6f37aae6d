"""Stars of containers of which only isinstance tells what they are."""


def show(x: object) -> None:
    if isinstance(x, dict):
        y = {**x}
        print(len(y), y)
        print({**x, "k": 1}, sorted(str(k) for k in x), list(x.values()))
        z: dict[object, object] = {**x, 5: 6}
        z[1] = 2
        print(z)
    if isinstance(x, list):
        print([*x], [*x, 1], x[0], len(x), x.count(1), x == [1], 1 in x)
    if isinstance(x, tuple):
        print((*x, 1), x[0], len(x))
    if isinstance(x, set):
        print(sorted(map(str, x)), len(x), 1 in x, sorted(map(str, {*x, 3})))


show({"a": 1})
show({1: "x"})
show([1, 2])
show((1, "a"))
show({1, 2})
show(["a"])

# expect: 1 {'a': 1}
# expect: {'a': 1, 'k': 1} ['a'] [1]
# expect: {'a': 1, 5: 6, 1: 2}
# expect: 1 {1: 'x'}
# expect: {1: 'x', 'k': 1} ['1'] ['x']
# expect: {1: 2, 5: 6}
# expect: [1, 2] [1, 2, 1] 1 2 1 False True
# expect: (1, 'a', 1) 1 2
# expect: ['1', '2'] 2 True ['1', '2', '3']
# expect: ['a'] ['a', 1] a 1 0 False False
