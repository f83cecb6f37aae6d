"""What a display hashes is hashed when all of it has been computed."""


class K:
    def __init__(self, n: int) -> None:
        self.n = n
        print("make", n)

    def __hash__(self) -> int:
        print("hash", self.n)
        return self.n

    def __eq__(self, other: object) -> bool:
        print("eq")
        return isinstance(other, K) and self.n == other.n


def f() -> int:
    print("f")
    return 1


try:
    print({1, f(), []})
except TypeError as e:
    print(e)
try:
    s = {(1, [2]), f()}
except TypeError as e:
    print(e)
print(len({K(1), K(2), K(1)}))
print(len({K(1): f(), K(2): 2}))
d: dict[object, int] = {f(): 1, "x": f()}
print(d)
print({K(3): K(4)}.keys() == {K(3)}, len({*[K(1)], K(2)}))

# expect: f
# expect: unhashable type: 'list'
# expect: f
# expect: unhashable type: 'list'
# expect: make 1
# expect: make 2
# expect: make 1
# expect: hash 1
# expect: hash 2
# expect: hash 1
# expect: eq
# expect: 2
# expect: make 1
# expect: f
# expect: make 2
# expect: hash 1
# expect: hash 2
# expect: 2
# expect: f
# expect: f
# expect: {1: 1, 'x': 1}
# expect: make 3
# expect: make 4
# expect: hash 3
# expect: make 3
# expect: hash 3
# expect: hash 3
# expect: eq
# expect: make 1
# expect: hash 1
# expect: make 2
# expect: hash 2
# expect: True 2
