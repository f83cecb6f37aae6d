"""The errors that built-in operations raise, with their texts."""

from collections.abc import Callable


def attempt(operation: Callable[[], object]) -> None:
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}.")


numbers = [1, 2, 3]
table = {"a": 1}
text = "abc"
zero = 0
empty: list[int] = []
attempt(lambda: numbers[3])
attempt(lambda: numbers[-4])
attempt(lambda: table["b"])
attempt(lambda: text[3])
attempt(lambda: numbers.index(9))
attempt(lambda: 1 // zero)
attempt(lambda: int("zz", 16))
attempt(lambda: chr(-1))
attempt(lambda: next(iter(empty)))
attempt(lambda: max(empty))
attempt(lambda: "x" * zero + str(numbers.pop(9)))
attempt(lambda: set(empty).pop())
attempt(lambda: bytes.fromhex("0g"))
attempt(lambda: b"abc"[5])
attempt(lambda: list(zip([1], [1, 2], strict=True)))
attempt(lambda: range(1, 2, zero))
attempt(lambda: text.encode("ascii"))
attempt(lambda: "é".encode("ascii").hex())

# expect: IndexError: list index out of range.
# expect: IndexError: list index out of range.
# expect: KeyError: 'b'.
# expect: IndexError: string index out of range.
# expect: ValueError: 9 is not in list.
# expect: ZeroDivisionError: integer division or modulo by zero.
# expect: ValueError: invalid literal for int() with base 16: 'zz'.
# expect: ValueError: chr() arg not in range(0x110000).
# expect: StopIteration: .
# expect: ValueError: max() iterable argument is empty.
# expect: IndexError: pop index out of range.
# expect: KeyError: 'pop from an empty set'.
# expect: ValueError: non-hexadecimal number found in fromhex() arg at position 1.
# expect: IndexError: index out of range.
# expect: ValueError: zip() argument 2 is longer than argument 1.
# expect: ValueError: range() arg 3 must not be zero.
# expect: b'abc'
# expect: UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128).
