"""Methods and `%` of bytes and bytearray, memoryview attributes; parts of exception groups."""


def main() -> None:
    eg = ExceptionGroup(
        "g",
        [ValueError("v"), TypeError("t"), ExceptionGroup("n", [ValueError("w"), KeyError("k")])],
    )
    print(eg, repr(eg), eg.message, eg.exceptions)
    print(repr(eg.subgroup(ValueError)))
    print(
        repr(eg.subgroup(lambda e: isinstance(e, TypeError))),
        repr(eg.subgroup((TypeError, KeyError))),
    )
    m, r = eg.split(TypeError)
    print(repr(m), repr(r), repr(eg.derive([OSError("x")])))
    print(eg.subgroup(OSError))
    try:
        raise ValueError("plain")
    except* ValueError as e4:
        print(repr(e4))
    b = b"hello World it's"
    print(
        b.title(),
        b.swapcase(),
        b.istitle(),
        b"Ab Cd".istitle(),
        b"a\tb".expandtabs(4),
        b"%d %s %x" % (1, b"a", 255),
        b"%05d|%-4d|%c|%%" % (3, 4, 65),
        b"%b" % b"z",
        b"%a" % "é",
        b"%(a)d" % {b"a": 1},
    )
    a = bytearray(b"Hello World")
    print(
        a.title(),
        a.swapcase(),
        a.capitalize(),
        a.partition(b" "),
        a.rpartition(b" "),
        a.ljust(13, b"."),
        a.rjust(13),
        a.center(13),
        a.zfill(13),
        a.isalpha(),
        a.splitlines(),
        a.translate(None, b"l"),
        a.removeprefix(b"He"),
        a.expandtabs(),
        a.rsplit(),
        a.rindex(b"o"),
        a.isascii(),
        a.islower(),
        a.isupper(),
        a.istitle(),
        a.isspace(),
        a.isdigit(),
        a.isalnum(),
        a.removesuffix(b"d"),
        a % (),
    )
    v = memoryview(b"abcdef")
    print(v.ndim, v.shape, v.strides, v.contiguous, v.obj)
    v.release()
    try:
        print(v[0])
    except ValueError as e:
        print(e)


main()

# expect: g (3 sub-exceptions) ExceptionGroup('g', [ValueError('v'), TypeError('t'), ExceptionGroup('n', [ValueError('w'), KeyError('k')])]) g (ValueError('v'), TypeError('t'), ExceptionGroup('n', [ValueError('w'), KeyError('k')]))
# expect: ExceptionGroup('g', [ValueError('v'), ExceptionGroup('n', [ValueError('w')])])
# expect: ExceptionGroup('g', [TypeError('t')]) ExceptionGroup('g', [TypeError('t'), ExceptionGroup('n', [KeyError('k')])])
# expect: ExceptionGroup('g', [TypeError('t')]) ExceptionGroup('g', [ValueError('v'), ExceptionGroup('n', [ValueError('w'), KeyError('k')])]) ExceptionGroup('g', [OSError('x')])
# expect: None
# expect: ExceptionGroup('', (ValueError('plain'),))
# expect: b"Hello World It'S" b"HELLO wORLD IT'S" False True b'a   b' b'1 a ff' b'00003|4   |A|%' b'z' b"'\\xe9'" b'1'
# expect: bytearray(b'Hello World') bytearray(b'hELLO wORLD') bytearray(b'Hello world') (bytearray(b'Hello'), bytearray(b' '), bytearray(b'World')) (bytearray(b'Hello'), bytearray(b' '), bytearray(b'World')) bytearray(b'Hello World..') bytearray(b'  Hello World') bytearray(b' Hello World ') bytearray(b'00Hello World') False [bytearray(b'Hello World')] bytearray(b'Heo Word') bytearray(b'llo World') bytearray(b'Hello World') [bytearray(b'Hello'), bytearray(b'World')] 7 True False False True False False False bytearray(b'Hello Worl') bytearray(b'Hello World')
# expect: 1 (6,) (1,) True b'abcdef'
# expect: operation forbidden on released memoryview object
