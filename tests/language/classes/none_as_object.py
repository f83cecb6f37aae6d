"""None held as an object."""

o: object = None
xs: list[object] = [None, 1]
print(xs)
print(o)
print(
    str(o),
    repr(o),
    f"{o}",
    o == None,
    o == 1,
    xs[0] == xs[1],
    hash(o) == hash(None),
    o is None,
    bool(o),
    [o] == [None],
)


def f(x: object) -> str:
    return f"{x!r}"


print(f(None))
d: dict[object, int] = {None: 1, 2: 3}
print(d, d[None])

# expect: [None, 1]
# expect: None
# expect: None None None True False False True True False True
# expect: None
# expect: {None: 1, 2: 3} 1
