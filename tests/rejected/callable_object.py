"""Whether something is callable follows from its type, which says nothing here."""


def ask(value: object) -> bool:
    return callable(value)


print(ask(3))

# error: 5: callable() of an object
