"""`__float__` that returns an int and `__complex__` that returns one: CPython raises TypeError in float() and complex()."""


class Six:
    def __float__(self) -> float:
        return 6

    def __complex__(self) -> complex:
        return 6


class Table:
    def __getitem__(self, key: object) -> str:
        return str(key)


print(float(Six()), complex(Six()), Table()[:"a"])

# error: 6: __float__ that returns int
# error: 9: __complex__ that returns int
# error: 17: A slice with a str
