"""Enum classes where something to iterate over is unpacked."""

from enum import Enum


class C(Enum):
    A = 1
    B = 2


def f(*cs: C) -> int:
    return len(cs)


print(
    [*C],
    {*C} == set(C),
    (*C,),
    [*C, C.A],
    f(*C),
    {c: c.value for c in C},
    list(zip(C, "ab")),
    len(C),
    C.A in C,
    sorted(C, key=lambda c: -c.value),
)
first, second = C
print(
    first,
    second,
    dict.fromkeys(C, 0),
    tuple(C),
    list(enumerate(C)),
    max(C, key=lambda c: c.value),
    [*reversed(C)],
    any(c is C.B for c in C),
)

# expect: [<C.A: 1>, <C.B: 2>] True (<C.A: 1>, <C.B: 2>) [<C.A: 1>, <C.B: 2>, <C.A: 1>] 2 {<C.A: 1>: 1, <C.B: 2>: 2} [(<C.A: 1>, 'a'), (<C.B: 2>, 'b')] 2 True [<C.B: 2>, <C.A: 1>]
# expect: C.A C.B {<C.A: 1>: 0, <C.B: 2>: 0} (<C.A: 1>, <C.B: 2>) [(0, <C.A: 1>), (1, <C.B: 2>)] C.B [<C.B: 2>, <C.A: 1>] True
