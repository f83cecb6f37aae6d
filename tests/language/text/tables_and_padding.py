"""Translation tables of every kind; padding with what is no single character; errors of octet methods."""


def main() -> None:
    same: dict[int, int] = str.maketrans("ab", "cd")
    print(same, "abc".translate(same), "abc".translate(str.maketrans("ab", "xy", "c")))
    words: dict[str, str] = {"a": "one", "b": "two"}
    table = str.maketrans(words)
    print(table, "a-b".translate(table))
    codes: dict[int, str | None] = {97: "zz", 98: None}
    copied = str.maketrans(codes)
    print("abc".translate(codes), "abc".translate(copied))
    for attempt in range(7):
        try:
            match attempt:
                case 0:
                    print(str.maketrans({"ab": "c"}))
                case 1:
                    print("abc".center(1, "xy"))
                case 2:
                    print(b"abc".ljust(1, b"xy"))
                case 3:
                    print(bytearray(b"abc").pop(7))
                case 4:
                    print(b"%c" % (b"ab",))
                case 5:
                    print(b"%c" % (300,))
                case _:
                    print(bytes.fromhex("ab é"))
        except (TypeError, ValueError, IndexError, OverflowError) as error:
            print(type(error).__name__, error)


main()

# expect: {97: 99, 98: 100} cdc xy
# expect: {97: 'one', 98: 'two'} one-two
# expect: zzc zzc
# expect: ValueError string keys in translate table must be of length 1
# expect: TypeError The fill character must be exactly one character long
# expect: TypeError ljust() argument 2 must be a byte string of length 1, not bytes
# expect: IndexError pop index out of range
# expect: TypeError %c requires an integer in range(256) or a single byte
# expect: OverflowError %c arg not in range(256)
# expect: ValueError non-hexadecimal number found in fromhex() arg at position 3
