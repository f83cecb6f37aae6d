"""Lists and tuples of targets, nested, take displays item by item."""


def f() -> list[int]:
    print("f")
    return [7, 8]


a, b = [1, 2]
[c, d] = "x", "y"
[(e, g), (h, k)] = [(1, 8), (7, 2)]
[[m, n], o] = [[4, 5], 6]
(p, (q, r)) = (1, ("two", 3.0))
[s, t], u = f(), "last"
for [v, w], x in [((1, 2), 3), ((4, 5), 6)]:
    print(v, w, x)
a, (b, c) = b, (a, "c")
items = [0, 1]
(items[0], [items[1]]) = (5, [6])
print(a, b, c, d, e, g, h, k, m, n, o, p, q, r, s, t, u, items)
i, items[i] = 1, 9
print(items)
[] = []
() = []
[y] = [[1, 2]]
print(y)

# expect: f
# expect: 1 2 3
# expect: 4 5 6
# expect: 2 1 c y 1 8 7 2 4 5 6 1 two 3.0 7 8 last [5, 6]
# expect: [5, 9]
# expect: [1, 2]
