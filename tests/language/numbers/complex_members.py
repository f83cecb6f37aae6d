"""Values that may be complex or a plain number, where a complex is declared; `isinstance` with no class at all."""


def as_complex(number: complex | int) -> complex:
    return number


def doubled(number: float | complex) -> complex:
    taken: complex = number
    return taken * 2


def is_none_of(value: object) -> bool:
    return isinstance(value, ())


print(sum((x for x in [1, 1j]), 2j), sum(x for x in [1, 1j]))
print(as_complex(2) + 1j, as_complex(1j), doubled(1.5), doubled(2j))
items: list[complex] = [1, 2.5, 3j]
print(items, [item * 2 for item in items])
print(is_none_of(1), is_none_of("a"), is_none_of(None))

# expect: (1+3j) (1+1j)
# expect: (2+1j) 1j 3.0 4j
# expect: [1, 2.5, 3j] [2, 5.0, 6j]
# expect: False False False
