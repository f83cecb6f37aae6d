"""memoryview: formats, casts, strides, shapes."""


def main() -> None:
    octets = bytearray(range(1, 17))
    view = memoryview(octets)
    words = view.cast("I")
    print(
        len(words),
        words[0],
        words[-1],
        words.format,
        words.itemsize,
        words.nbytes,
        words.shape,
        words.strides,
    )
    words[1] = 0xDEADBEEF
    print(octets.hex(" ", 4), words.tolist(), list(words[1:3]), sum(words))
    print(
        view.cast("b")[6],
        view.cast("h")[2],
        view.cast("H").tolist(),
        view.cast("i")[1],
        view.cast("q")[1],
    )
    print(
        view.cast("c")[0],
        view.cast("c").tolist()[:3],
        view.cast("?")[3],
        view[:8].cast("d")[0] != 0.0,
    )
    floats = memoryview(bytearray(16)).cast("d")
    floats[0] = 1.5
    floats[1] = -0.25
    print(floats.tolist(), floats.cast("B").hex(), bytes(floats)[6:8], 1.5 in floats, list(floats))
    single = memoryview(bytearray(8)).cast("f")
    single[0] = 0.1
    single[1] = 1e20
    print(single.tolist(), single.format)
    gaps = view[::3]
    gaps[0] = 200
    print(
        octets[0],
        gaps.tolist(),
        gaps.strides,
        gaps.contiguous,
        gaps.c_contiguous,
        bytes(gaps),
        gaps.hex(),
        len(gaps),
    )
    back = view[::-1]
    print(back.tolist()[:4], back[:2].tobytes(), back[1:5:2].tolist(), back.strides)
    back[:3] = b"abc"
    print(
        octets[-3:],
        bytes(view[13:]) == b"cba",
        back[:3] == memoryview(b"abc"),
        view == memoryview(octets),
    )
    table = memoryview(bytes(range(12))).cast("B", [3, 4])
    print(
        table[1, 2],
        table[-1, -1],
        table.shape,
        table.strides,
        table.ndim,
        len(table),
        table.nbytes,
        table.tobytes().hex(),
    )
    print(
        table.cast("B").ndim,
        table == memoryview(bytes(range(12))),
        table.f_contiguous,
        table.c_contiguous,
    )
    print(
        table[1:].shape,
        table[1:][0, 3],
        table[::2].strides,
        bytes(table[::2]),
        table[::2].contiguous,
        table[::-1][0, 0],
    )
    wide = memoryview(bytes(range(16))).cast("H", (2, 2, 2))
    print(wide[1, 1, 1], wide.shape, wide.strides)
    print(
        memoryview(b"\x01\x00\x02\x00").cast("H") == memoryview(b"\x01\x02"),
        hash(memoryview(b"ab")) == hash(b"ab"),
    )
    print(memoryview(b"abc").toreadonly().readonly, view.toreadonly().readonly, view.readonly)
    print(
        isinstance(words, memoryview),
        type(words).__name__,
        memoryview(words)[0],
        memoryview(words).format,
    )
    print(
        b"-".join([view[:2], b"x"]),
        bytes(view[4:8]),
        bytearray(view[::5]),
        b"ab" + memoryview(b"cd"),
    )
    for run in range(12):
        try:
            match run:
                case 0:
                    words[0] = -1
                case 1:
                    words[9] = 1
                case 2:
                    memoryview(b"abc").cast("H")
                case 3:
                    words.cast("H")
                case 4:
                    view[::2].cast("H")
                case 5:
                    view.cast("B", [3, 5])
                case 6:
                    table[0]
                case 7:
                    table[1:2]
                case 8:
                    hash(memoryview(b"abcd").cast("I"))
                case 9:
                    hash(view)
                case 10:
                    view[:2] = b"abc"
                case 11:
                    words[:1] = b"abcd"
                case _:
                    pass
        except (ValueError, TypeError, IndexError, NotImplementedError) as error:
            print(run, type(error).__name__, error)
    view.release()
    try:
        print(view[0])
    except ValueError as error:
        print(error)
    with memoryview(b"abc") as short:
        print(short[0])
    try:
        print(len(short))
    except ValueError as error:
        print(error)


main()

# expect: 4 67305985 269422093 I 4 16 (4,) (4,)
# expect: 01020304 efbeadde 090a0b0c 0d0e0f10 [67305985, 3735928559, 202050057, 269422093] [3735928559, 202050057] 4274706694
# expect: -83 -16657 [513, 1027, 48879, 57005, 2569, 3083, 3597, 4111] -559038737 1157159078456920585
# expect: b'\x01' [b'\x01', b'\x02', b'\x03'] True True
# expect: [1.5, -0.25] 000000000000f83f000000000000d0bf b'\xf8?' True [1.5, -0.25]
# expect: [0.10000000149011612, 1.0000000200408773e+20] f
# expect: 200 [200, 4, 173, 10, 13, 16] (3,) False False b'\xc8\x04\xad\n\r\x10' c804ad0a0d10 6
# expect: [16, 15, 14, 13] b'\x10\x0f' [15, 13] (-1,)
# expect: bytearray(b'cba') True True True
# expect: 6 11 (3, 4) (4, 1) 2 3 12 000102030405060708090a0b
# expect: 1 False False True
# expect: (2, 4) 7 (8, 1) b'\x00\x01\x02\x03\x08\t\n\x0b' False 8
# expect: 3854 (2, 2, 2) (8, 4, 2)
# expect: True True
# expect: True True False
# expect: True memoryview 67306184 I
# expect: b'\xc8\x02-x' b'\xef\xbe\xad\xde' bytearray(b'\xc8\xbe\x0ba') b'abcd'
# expect: 0 ValueError memoryview: invalid value for format 'I'
# expect: 1 IndexError index out of bounds on dimension 1
# expect: 2 TypeError memoryview: length is not a multiple of itemsize
# expect: 3 TypeError memoryview: cannot cast between two non-byte formats
# expect: 4 TypeError memoryview: casts are restricted to C-contiguous views
# expect: 5 TypeError memoryview: product(shape) * itemsize != buffer size
# expect: 6 NotImplementedError multi-dimensional sub-views are not implemented
# expect: 8 ValueError memoryview: hashing is restricted to formats 'B', 'b' or 'c'
# expect: 9 ValueError cannot hash writable memoryview object
# expect: 10 ValueError memoryview assignment: lvalue and rvalue have different structures
# expect: 11 ValueError memoryview assignment: lvalue and rvalue have different structures
# expect: operation forbidden on released memoryview object
# expect: 97
# expect: operation forbidden on released memoryview object
