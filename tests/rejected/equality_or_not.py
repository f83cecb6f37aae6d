"""What `==` returns is a bool where `__eq__` may say that it cannot tell."""


class Term:
    def __eq__(self, other: object) -> list[int]:  # type: ignore[override]
        if not isinstance(other, int):
            return NotImplemented
        return [other]


print(Term() == 1)

# error: 11: __eq__ of Term, which returns no bool
