"""`!=` where only some classes have a `__ne__`: behind `object`, in unions, with a subclass on the right."""


class N:
    def __init__(self, n: int) -> None:
        self.n = n

    def __eq__(self, o: object) -> bool:
        print("N.eq")
        return isinstance(o, N) and o.n == self.n

    def __ne__(self, o: object) -> bool:
        print("N.ne")
        return not (isinstance(o, N) and o.n == self.n)


class E:
    def __init__(self, n: int) -> None:
        self.n = n

    def __eq__(self, o: object) -> bool:
        print("E.eq")
        if not isinstance(o, E):
            return NotImplemented
        return o.n == self.n


class S(E):
    def __ne__(self, o: object) -> bool:
        print("S.ne")
        return True


class Plain:
    pass


def ne(a: object, b: object) -> None:
    print(type(a).__name__, type(b).__name__, a != b)


vals: list[object] = [N(1), E(1), S(1), Plain(), 1, "a", None, (1, 2)]
for a in vals:
    for b in vals:
        ne(a, b)
print(
    E(1) != S(1),
    S(1) != E(1),
    N(1) != E(1),
    E(1) != N(1),
    3 != N(1),
    N(1) != 3,
    [N(1)] != [N(2)],
    (E(1),) != (E(2),),
)


def gen(a: E, b: E) -> bool:
    return a != b


either: list[N | E | int | None] = [N(1), E(1), 1, None]
print([a != b for a in either for b in either])
print(gen(E(1), E(2)), gen(E(1), S(2)), gen(S(1), E(2)))


class Above:
    def __init__(self, n: int) -> None:
        self.n = n

    def __eq__(self, o: object) -> bool:
        print("Above.eq")
        return isinstance(o, Above) and o.n == self.n


class Beneath(Above):
    def __eq__(self, o: object) -> bool:
        print("Beneath.eq")
        return super().__eq__(o)


def differ(a: object, b: object) -> bool:
    return a != b


def eq(a: object, b: object) -> bool:
    return a == b


print(eq(Above(1), Beneath(1)))
print(eq(Beneath(1), Above(1)))
print(differ(Above(1), Beneath(1)))
print(differ(Beneath(1), Above(1)))
print(Above(1) != Beneath(1))

# expect: N.ne
# expect: N N False
# expect: N.ne
# expect: N E True
# expect: N.ne
# expect: N S True
# expect: N.ne
# expect: N Plain True
# expect: N.ne
# expect: N int True
# expect: N.ne
# expect: N str True
# expect: N.ne
# expect: N NoneType True
# expect: N.ne
# expect: N tuple True
# expect: E.eq
# expect: N.ne
# expect: E N True
# expect: E.eq
# expect: E E False
# expect: S.ne
# expect: E S True
# expect: E.eq
# expect: E Plain True
# expect: E.eq
# expect: E int True
# expect: E.eq
# expect: E str True
# expect: E.eq
# expect: E NoneType True
# expect: E.eq
# expect: E tuple True
# expect: S.ne
# expect: S N True
# expect: S.ne
# expect: S E True
# expect: S.ne
# expect: S S True
# expect: S.ne
# expect: S Plain True
# expect: S.ne
# expect: S int True
# expect: S.ne
# expect: S str True
# expect: S.ne
# expect: S NoneType True
# expect: S.ne
# expect: S tuple True
# expect: N.ne
# expect: Plain N True
# expect: E.eq
# expect: Plain E True
# expect: S.ne
# expect: Plain S True
# expect: Plain Plain False
# expect: Plain int True
# expect: Plain str True
# expect: Plain NoneType True
# expect: Plain tuple True
# expect: N.ne
# expect: int N True
# expect: E.eq
# expect: int E True
# expect: S.ne
# expect: int S True
# expect: int Plain True
# expect: int int False
# expect: int str True
# expect: int NoneType True
# expect: int tuple True
# expect: N.ne
# expect: str N True
# expect: E.eq
# expect: str E True
# expect: S.ne
# expect: str S True
# expect: str Plain True
# expect: str int True
# expect: str str False
# expect: str NoneType True
# expect: str tuple True
# expect: N.ne
# expect: NoneType N True
# expect: E.eq
# expect: NoneType E True
# expect: S.ne
# expect: NoneType S True
# expect: NoneType Plain True
# expect: NoneType int True
# expect: NoneType str True
# expect: NoneType NoneType False
# expect: NoneType tuple True
# expect: N.ne
# expect: tuple N True
# expect: E.eq
# expect: tuple E True
# expect: S.ne
# expect: tuple S True
# expect: tuple Plain True
# expect: tuple int True
# expect: tuple str True
# expect: tuple NoneType True
# expect: tuple tuple False
# expect: S.ne
# expect: S.ne
# expect: N.ne
# expect: E.eq
# expect: N.ne
# expect: N.ne
# expect: N.ne
# expect: N.eq
# expect: E.eq
# expect: True True True True True True True True
# expect: N.ne
# expect: N.ne
# expect: N.ne
# expect: N.ne
# expect: E.eq
# expect: N.ne
# expect: E.eq
# expect: E.eq
# expect: E.eq
# expect: N.ne
# expect: E.eq
# expect: N.ne
# expect: E.eq
# expect: [False, True, True, True, True, False, True, True, True, True, False, True, True, True, True, False]
# expect: E.eq
# expect: S.ne
# expect: S.ne
# expect: True True True
# expect: Beneath.eq
# expect: Above.eq
# expect: True
# expect: Beneath.eq
# expect: Above.eq
# expect: True
# expect: Beneath.eq
# expect: Above.eq
# expect: False
# expect: Beneath.eq
# expect: Above.eq
# expect: False
# expect: Beneath.eq
# expect: Above.eq
# expect: False
