"""Loops over displays whose items are of many types, some of them empty."""

for e in ("", (), [], set(), {}, 0, False, (1, 2), [1], {1, 2}, {"a": 1}, 3, "x", True):
    print(repr(e), bool(e))
for g in ([], [1], [2, 3]):
    print(g)
for d in [{}, {"a": 1}]:
    print(d)
for n in (None, [], ["x"]):
    print(n)
print([len(g) for g in ([], [1], [2, 3])], {k: v for k, v in (("a", []), ("b", [1]))})
for a, b in ((1, []), (2, ["x"])):
    print(a, b)
for x in (1, 2.5, True):
    print(x)
pair = (1, 2)
for y in (*pair, 3):
    print(y)

# expect: '' False
# expect: () False
# expect: [] False
# expect: set() False
# expect: {} False
# expect: 0 False
# expect: False False
# expect: (1, 2) True
# expect: [1] True
# expect: {1, 2} True
# expect: {'a': 1} True
# expect: 3 True
# expect: 'x' True
# expect: True True
# expect: []
# expect: [1]
# expect: [2, 3]
# expect: {}
# expect: {'a': 1}
# expect: None
# expect: []
# expect: ['x']
# expect: [0, 1, 2] {'a': [], 'b': [1]}
# expect: 1 []
# expect: 2 ['x']
# expect: 1
# expect: 2.5
# expect: True
# expect: 1
# expect: 2
# expect: 3
