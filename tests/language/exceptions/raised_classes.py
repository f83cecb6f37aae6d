"""A class where `raise` and `from` want an exception: one is made of it."""


class Own(ValueError):
    def __init__(self) -> None:
        super().__init__("own")


class Failing(Exception):
    def __init__(self) -> None:
        raise RuntimeError("inside")


def chain(kind: int) -> None:
    try:
        if kind == 0:
            raise IndexError from KeyError
        if kind == 1:
            raise IndexError("a") from Failing
        cause: type[Exception] = TypeError
        if kind == 2:
            raise IndexError from cause
        nothing: Exception | None = None
        raise IndexError from nothing
    except IndexError as error:
        print(repr(error), repr(error.__cause__), error.__suppress_context__)
    except RuntimeError as error:
        print(repr(error), repr(error.__cause__))


def throw(kind: type[Exception]) -> None:
    try:
        raise kind
    except Exception as error:
        print(repr(error), type(error).__name__)


for number in range(4):
    chain(number)
for kind in (KeyError, Own, ValueError):
    throw(kind)

# expect: IndexError() KeyError() True
# expect: RuntimeError('inside') None
# expect: IndexError() TypeError() True
# expect: IndexError() None True
# expect: KeyError() KeyError
# expect: Own('own') Own
# expect: ValueError() ValueError
