"""`==` where the left side's class knows nothing of the right side's: the right side's `__eq__` decides."""


class Declining:
    def __eq__(self, other: object) -> bool:
        if isinstance(other, Declining):
            return True
        return NotImplemented

    def __hash__(self) -> int:
        return 5


class Anything:
    def __eq__(self, other: object) -> bool:
        print("asked about", type(other).__name__)
        return True

    def __hash__(self) -> int:
        return 5


class Near:
    def __init__(self, number: float) -> None:
        self.number = number

    def __eq__(self, other: object) -> bool:
        return self.number == other


class Plain: ...


def equal(a: object, b: object) -> bool:
    return a == b


left: list[object] = [
    Declining(),
    2,
    2.5,
    "a",
    b"a",
    [1],
    (1,),
    {1},
    {1: 2},
    None,
    True,
    Plain(),
    range(3),
    1j,
]
for one in left:
    print(type(one).__name__, equal(one, Anything()), equal(Anything(), one), one != Anything())
print(left.index(Anything()), left.count(Anything()))
print(
    "a" == Anything(),
    [1] == Anything(),
    None == Anything(),
    Plain() == Anything(),
    (1,) == Anything(),
)
print(
    equal((1, 2), (Anything(), Anything())),
    [1, "a"] == [Anything(), Anything()],
    {1: 3} == {1: Anything()},
)
print(
    equal(2, 2 + 0j), equal(2.0, 2 + 0j), 2 == Near(2.0), Near(2) == 2 + 0j, equal([2], [Near(2)])
)
print(
    equal((2,), (Near(2),)),
    [2] == [Near(2)],
    equal(Declining(), Plain()),
    equal(Plain(), Declining()),
)

# expect: asked about Declining
# expect: asked about Declining
# expect: asked about Declining
# expect: Declining True True False
# expect: asked about int
# expect: asked about int
# expect: asked about int
# expect: int True True False
# expect: asked about float
# expect: asked about float
# expect: asked about float
# expect: float True True False
# expect: asked about str
# expect: asked about str
# expect: asked about str
# expect: str True True False
# expect: asked about bytes
# expect: asked about bytes
# expect: asked about bytes
# expect: bytes True True False
# expect: asked about list
# expect: asked about list
# expect: asked about list
# expect: list True True False
# expect: asked about tuple
# expect: asked about tuple
# expect: asked about tuple
# expect: tuple True True False
# expect: asked about set
# expect: asked about set
# expect: asked about set
# expect: set True True False
# expect: asked about dict
# expect: asked about dict
# expect: asked about dict
# expect: dict True True False
# expect: asked about NoneType
# expect: asked about NoneType
# expect: asked about NoneType
# expect: NoneType True True False
# expect: asked about bool
# expect: asked about bool
# expect: asked about bool
# expect: bool True True False
# expect: asked about Plain
# expect: asked about Plain
# expect: asked about Plain
# expect: Plain True True False
# expect: asked about range
# expect: asked about range
# expect: asked about range
# expect: range True True False
# expect: asked about complex
# expect: asked about complex
# expect: asked about complex
# expect: complex True True False
# expect: asked about Declining
# expect: asked about Declining
# expect: asked about int
# expect: asked about float
# expect: asked about str
# expect: asked about bytes
# expect: asked about list
# expect: asked about tuple
# expect: asked about set
# expect: asked about dict
# expect: asked about NoneType
# expect: asked about bool
# expect: asked about Plain
# expect: asked about range
# expect: asked about complex
# expect: 0 14
# expect: asked about str
# expect: asked about list
# expect: asked about NoneType
# expect: asked about Plain
# expect: asked about tuple
# expect: True True True True True
# expect: asked about int
# expect: asked about int
# expect: asked about int
# expect: asked about str
# expect: asked about int
# expect: True True True
# expect: True True True True True
# expect: True True False False
