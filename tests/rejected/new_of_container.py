"""A `__new__` of a class that is a container."""


class Words(dict[str, int]):
    def __new__(cls) -> "Words":
        made = super().__new__(cls)
        made["a"] = 1
        return made


print(Words())

# error: 6: __new__ of Words, a container
