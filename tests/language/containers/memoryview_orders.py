"""The octets of views of several dimensions, row by row and column by column."""

from typing import Literal

ORDERS: tuple[Literal["C", "F", "A"], ...] = ("C", "F", "A")
view = memoryview(bytes(range(24)))
for order in ORDERS:
    print(order, view.tobytes(order) == bytes(range(24)))
    print(list(view.cast("B", [4, 6]).tobytes(order)))
    print(list(view.cast("B", [2, 3, 4]).tobytes(order)))
    print(
        list(view.cast("H", [3, 4]).tobytes(order)),
        list(view.cast("B", [24, 1]).tobytes(order))[:3],
    )
print(view.cast("B", [4, 6]).tobytes(None)[:4], bytes(view.cast("B", [4, 6]))[:4])

# expect: C True
# expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]
# expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]
# expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23] [0, 1, 2]
# expect: F True
# expect: [0, 6, 12, 18, 1, 7, 13, 19, 2, 8, 14, 20, 3, 9, 15, 21, 4, 10, 16, 22, 5, 11, 17, 23]
# expect: [0, 12, 4, 16, 8, 20, 1, 13, 5, 17, 9, 21, 2, 14, 6, 18, 10, 22, 3, 15, 7, 19, 11, 23]
# expect: [0, 1, 8, 9, 16, 17, 2, 3, 10, 11, 18, 19, 4, 5, 12, 13, 20, 21, 6, 7, 14, 15, 22, 23] [0, 1, 2]
# expect: A True
# expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]
# expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]
# expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23] [0, 1, 2]
# expect: b'\x00\x01\x02\x03' b'\x00\x01\x02\x03'
