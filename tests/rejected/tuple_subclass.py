"""A class that inherits from tuple."""


class P(tuple[int, int]):
    def total(self) -> int:
        return self[0] + self[1]


p = P((1, 2))
print(p.total(), p, len(p), p[0])

# error: 4: P inherits from tuple, which is laid out item by item
