"""str.format_map, dict subclasses with __missing__, merged dicts of two types, numbers from octets."""


class Shown(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "<" + key + ">"


def main() -> None:
    shown = Shown(a="1")
    print(shown["a"], shown["zz"], shown.get("zz"), "zz" in shown, len(shown))
    print("{a} {b} {c!r:>8}|{a:^5}|{{}}".format_map(shown))
    for template in ("{}", "{0}", "{missing}"):
        try:
            print(template.format_map({"a": 1}))
        except (ValueError, KeyError) as error:
            print(type(error).__name__, error)
    print({"a": 1} | {2: "x"}, {"a": 1} | {"b": 2})
    counts = {"a": 1}
    counts |= {"b": 5}
    counts |= [("c", 7)]
    print(counts)
    print(int.from_bytes([1, 2, 3]), int.from_bytes([254, 255], "little", signed=True))
    print(int.from_bytes(octet for octet in (1, 0)), int.from_bytes(b"\xff\xfe", signed=True))
    for octets in (b"12", b" 1_2 ", b"x", b"\xb2", b""):
        try:
            print(int(octets), float(octets))
        except ValueError as error:
            print(error)
    array = bytearray(b"ab'")
    array *= 2
    print(array, 2 * bytearray(b'x"'), bytearray(b"a'\"b"))


main()

# expect: 1 <zz> None False 1
# expect: 1 <b>    '<c>'|  1  |{}
# expect: ValueError Format string contains positional fields
# expect: ValueError Format string contains positional fields
# expect: KeyError 'missing'
# expect: {'a': 1, 2: 'x'} {'a': 1, 'b': 2}
# expect: {'a': 1, 'b': 5, 'c': 7}
# expect: 66051 -2
# expect: 256 -2
# expect: 12 12.0
# expect: 12 12.0
# expect: invalid literal for int() with base 10: b'x'
# expect: invalid literal for int() with base 10: b'\xb2'
# expect: invalid literal for int() with base 10: b''
# expect: bytearray(b"ab\'ab\'") bytearray(b'x"x"') bytearray(b'a\'"b')
