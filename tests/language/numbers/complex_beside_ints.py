"""Ints and floats where a complex number is declared, beside plain ints that stay so."""


def show(x: complex | int, y: complex | None, z: float | None) -> None:
    print(x, y, z)


show(0.5, 1, True)
show(1j, 2.5, 3)
show(True, True, None)
values: list[complex | int] = [1, 0.5, True, 2j]
print(values, sum(values))
print(sum([1, 1j]), sum([0.5, 1j], 1))
empty: list[int] = []
print(sum((x == 0 for x in range(2)), 1), sum([True], 1), sum([1], 1), sum(empty, 1))
print(sum(((lambda x: x == 0)(x) for x in empty), 1))
counts: dict[str, int] = {}
counts["a"] = counts.get("a", 0) + 1
print(counts, 7 // 2, 2**3)

# expect: 0.5 1 True
# expect: 1j 2.5 3
# expect: True True None
# expect: [1, 0.5, True, 2j] (2.5+2j)
# expect: (1+1j) (1.5+1j)
# expect: 2 2 2 1
# expect: 1
# expect: {'a': 1} 3 8
