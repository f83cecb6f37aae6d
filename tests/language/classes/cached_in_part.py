"""cached_property and property in one line of classes: each object by its own class, super() by what it kept."""

from functools import cached_property


class A:
    def __init__(self) -> None:
        self.n = 2

    @property
    def area(self) -> int:
        print("A.area")
        return self.n

    @cached_property
    def side(self) -> int:
        print("A.side")
        return self.n * 10


class B(A):
    @cached_property
    def area(self) -> int:
        print("B.area")
        return super().area + 1

    @property
    def side(self) -> int:
        print("B.side")
        return 7


class D(A):
    @cached_property
    def side(self) -> int:
        print("D.side")
        return super().side + 1


def use(a: A) -> None:
    print(a.area, a.area, a.side, a.side)


use(A())
use(B())
use(D())
b = B()
print(b.area, b.area, b.side)


class G(A):
    @property
    def side(self) -> int:
        print("G.side")
        return super().side + 1


class H(B):
    @property
    def area(self) -> int:
        print("H.area")
        return super().area + 1


class I(B):
    pass


use(G())
use(H())
use(I())
for x in [A(), B(), D(), G(), H(), I()]:
    print(x.area + x.side, x.area)


class Figure:
    @property
    def surface(self) -> float:
        return 0


class Tile(Figure):
    def __init__(self, side: int) -> None:
        self.side = side

    @cached_property
    def surface(self) -> float:
        return self.side * self.side


tile = Tile(4)
print(tile.surface, tile.surface, [f.surface for f in (Figure(), Tile(3), tile)])

# expect: A.area
# expect: A.area
# expect: A.side
# expect: 2 2 20 20
# expect: B.area
# expect: A.area
# expect: B.side
# expect: B.side
# expect: 3 3 7 7
# expect: A.area
# expect: A.area
# expect: D.side
# expect: A.side
# expect: 2 2 21 21
# expect: B.area
# expect: A.area
# expect: B.side
# expect: 3 3 7
# expect: A.area
# expect: A.area
# expect: G.side
# expect: A.side
# expect: G.side
# expect: 2 2 21 21
# expect: H.area
# expect: B.area
# expect: A.area
# expect: H.area
# expect: B.side
# expect: B.side
# expect: 4 4 7 7
# expect: B.area
# expect: A.area
# expect: B.side
# expect: B.side
# expect: 3 3 7 7
# expect: A.area
# expect: A.side
# expect: A.area
# expect: 22 2
# expect: B.area
# expect: A.area
# expect: B.side
# expect: 10 3
# expect: A.area
# expect: D.side
# expect: A.side
# expect: A.area
# expect: 23 2
# expect: A.area
# expect: G.side
# expect: A.side
# expect: A.area
# expect: 23 2
# expect: H.area
# expect: B.area
# expect: A.area
# expect: B.side
# expect: H.area
# expect: 11 4
# expect: B.area
# expect: A.area
# expect: B.side
# expect: 10 3
# expect: 16 16 [0, 9, 16]
