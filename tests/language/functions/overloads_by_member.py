"""A union as an argument of an overloaded function: each of its members has an overload of its own."""

from __future__ import annotations


def starts(prefix: str | tuple[str, ...]) -> bool:
    return "some".startswith(prefix)


def octets_start(prefix: bytes | bytearray | tuple[bytes, ...]) -> bool:
    return b"some".startswith(prefix)


def numbers(value: str | int | float, digits: int | str) -> None:
    print(int(value), float(value), str(value), repr(digits))
    print("a,b".split("," if isinstance(digits, int) else digits))
    table = {"a": 1}
    print(table.get("a", digits), table.get("b", digits), table.pop("c", digits))
    print(round(2.567, digits if isinstance(digits, int) else None))


def items(key: int | slice[int | None, int | None, int | None]) -> None:
    print([1, 2, 3][key], "abc"[key], b"abc"[key], range(5)[key])


def collect(found: list[int] | dict[str, int] | None) -> None:
    if found is not None:
        print(list(found), len(found), set(found))


def powers(base: int | float, exponent: int) -> None:
    print(pow(base, exponent), divmod(base, exponent), round(base, 1), round(base))


def translated(table: bytes | bytearray) -> None:
    try:
        print(b"banana".translate(table), bytearray(b"banana").translate(table, b"n"))
    except ValueError as error:
        print(error)


def receiver() -> str:
    print("receiver first")
    return "some"


def argument() -> str | tuple[str, ...]:
    print("argument once")
    return "x", "s"


print(starts("so"), starts(("x", "s")), starts("x"))
print(octets_start(b"so"), octets_start((b"x", b"s")), octets_start(bytearray(b"x")))
numbers(3, 1)
numbers("4", ",")
numbers(5.5, 2)
items(1)
items(slice(0, 2))
collect([1])
collect({"k": 1})
powers(3, 2)
powers(2.5, 2)
upper = bytearray(range(256))
upper[ord("a")] = ord("A")
translated(upper)
translated(bytes(upper))
translated(b"short")
print(b"some".endswith(memoryview(b"me"), 1), bytearray(b"some").startswith(memoryview(b"om"), 1))
print(receiver().startswith(argument()), receiver().startswith(argument(), 1))

# expect: True True False
# expect: True True False
# expect: 3 3.0 3 1
# expect: ['a', 'b']
# expect: 1 1 1
# expect: 2.6
# expect: 4 4.0 4 ','
# expect: ['a', 'b']
# expect: 1 , ,
# expect: 3
# expect: 5 5.5 5.5 2
# expect: ['a', 'b']
# expect: 1 2 2
# expect: 2.57
# expect: 2 b 98 1
# expect: [1, 2] ab b'ab' range(0, 2)
# expect: [1] 1 {1}
# expect: ['k'] 1 {'k'}
# expect: 9 (1, 1) 3 3
# expect: 6.25 (1.0, 0.5) 2.5 2
# expect: b'bAnAnA' bytearray(b'bAAA')
# expect: b'bAnAnA' bytearray(b'bAAA')
# expect: translation table must be 256 characters long
# expect: True True
# expect: receiver first
# expect: argument once
# expect: receiver first
# expect: argument once
# expect: True False
