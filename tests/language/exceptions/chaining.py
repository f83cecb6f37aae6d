"""raise from, implicit context, suppression, notes."""


def parse(text: str) -> int:
    try:
        return int(text)
    except ValueError as error:
        raise RuntimeError(f"bad number {text!r}") from error


empty: dict[str, int] = {}
try:
    parse("x")
except RuntimeError as error:
    print(error, "<-", error.__cause__)
try:
    try:
        empty["missing"]
    except KeyError:
        raise ValueError("while handling")
except ValueError as error:
    print(error, repr(error.__context__), error.__cause__)
try:
    try:
        raise KeyError("hidden")
    except KeyError:
        raise ValueError("alone") from None
except ValueError as error:
    print(error, error.__cause__, error.__suppress_context__)
try:
    problem = ValueError("noted")
    problem.add_note("see the manual")
    raise problem
except ValueError as error:
    print(error.__notes__)

try:
    try:
        raise KeyError(1)
    except KeyError:
        raise ValueError(2)
except ValueError as error:
    print(error.__suppress_context__, repr(error.__context__))
    error.__cause__ = TypeError(3)  # as "raise from" does
    print(error.__suppress_context__, repr(error.__cause__))
    error.__suppress_context__ = False
    error.__cause__ = None
    print(error.__suppress_context__, error.__cause__)


class Plain(OSError):
    def __init__(self, message: str) -> None:
        self.message = message


plain = Plain("kept")
print(plain.errno, plain.strerror, plain.filename, plain.message)

# expect: bad number 'x' <- invalid literal for int() with base 10: 'x'
# expect: while handling KeyError('missing') None
# expect: alone None True
# expect: ['see the manual']
# expect: False KeyError(1)
# expect: True TypeError(3)
# expect: True None
# expect: None None None kept
