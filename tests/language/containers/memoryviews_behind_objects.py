"""A memoryview of which only isinstance says what it is."""


def show(x: object) -> None:
    if isinstance(x, memoryview):
        print("view", len(x), x.nbytes, x.tobytes(), x.format)
    elif isinstance(x, (bytes, bytearray)):
        print("octets", len(x))


def total(data: bytes | bytearray | memoryview) -> int:
    if isinstance(data, memoryview):
        return sum(data) + data[0]
    return sum(data)


def floats(view: "memoryview[float]") -> float:
    return sum(view, 0.0) + view[0]


def main() -> None:
    show(memoryview(b"abc"))
    show(memoryview(bytes(8)).cast("I"))
    show(b"x")
    print(total(memoryview(b"ab")), total(b"ab"))
    f = memoryview(bytearray(16)).cast("d")
    f[1] = 2.5
    print(floats(f), {memoryview(b"k"): 1}[memoryview(b"k")])
    views: list[memoryview] = [memoryview(b"a"), memoryview(b"b")[0:1]]
    print([v.tolist() for v in views])


main()

# expect: view 3 3 b'abc' B
# expect: view 2 8 b'\x00\x00\x00\x00\x00\x00\x00\x00' I
# expect: octets 1
# expect: 292 195
# expect: 2.5 1
# expect: [[97], [98]]
