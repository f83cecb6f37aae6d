"""`template % values`, all conversions and CPython's errors."""


def main() -> None:
    print(
        "%d %s %r" % (1, "a", "b"),
        "%5.2f|%-5d|%05d|%+d|%x|%X|%o|%c|%%|%e|%g"
        % (3.14159, 5, 5, 5, 255, 255, 8, "a", 12345.678, 0.00001),
    )
    print(
        "%(a)s %(b)d" % {"a": "x", "b": 2},
        "%s" % "x",
        "%s" % 5,
        "%s %s" % ("a", [1]),
        "%i %u" % (1, 2),
        "%*d" % (5, 3),
        "%.*f" % (2, 3.14159),
    )
    print(
        "%s" % None,
        "%a" % "é",
        "%c" % 65,
        "%#x" % 255,
        "% d" % 5,
        "%5s|%-5s|" % ("a", "b"),
        "%.2s" % "abc",
        "%s" % True,
        "%d" % True,
        "%5.1f%%" % 12.345,
    )
    fmt = "%d %d"
    try:
        print(fmt % (1,))
    except TypeError as e:
        print(e)
    fmt = "%s"
    try:
        print(fmt % (1, 2))
    except TypeError as e:
        print(e)
    fmt = "%d"
    try:
        print(fmt % ("x",))
    except TypeError as e:
        print(e)
    fmt = "%q"
    try:
        print(fmt % (1,))
    except ValueError as e:
        print(e)
    fmt = "%(a)s"
    try:
        print(fmt % {"b": 1})
    except KeyError as e:
        print(e)
    fmt = "%"
    try:
        print(fmt % (1,))
    except ValueError as e:
        print(e)
    fmt = "%x"
    try:
        print(fmt % (1.5,))
    except TypeError as e:
        print(e)
    fmt = "%c"
    try:
        print(fmt % ("ab",))
    except TypeError as e:
        print(e)
    try:
        print(fmt % (-1,))
    except OverflowError as e:
        print(e)
    pair = (1, "z")
    print("%d-%s" % pair)
    name = "n"
    print("hello %s" % name)
    n = 5
    print("n=%d" % n)
    print("%s" % (pair,))
    print("%.3f" % 2)
    print("%d" % 2.7)
    d = {"k": 1.5}
    print("%(k).2f" % d)
    v: tuple[int, ...] = (1, 2)
    print("%d %d" % v)
    print("%s" % [1, 2])
    print("%s" % {1: 2})
    template = "%s=%s"
    print(template % ("a", 1), template % ("b", None))
    template %= ("c", 2)
    print(template)


main()

# expect: 1 a 'b'  3.14|5    |00005|+5|ff|FF|10|a|%|1.234568e+04|1e-05
# expect: x 2 x 5 a [1] 1 2     3 3.14
# expect: None '\xe9' A 0xff  5     a|b    | ab True 1  12.3%
# expect: not enough arguments for format string
# expect: not all arguments converted during string formatting
# expect: %d format: a real number is required, not str
# expect: unsupported format character 'q' (0x71) at index 1
# expect: 'a'
# expect: incomplete format
# expect: %x format: an integer is required, not float
# expect: %c requires int or char
# expect: %c arg not in range(0x110000)
# expect: 1-z
# expect: hello n
# expect: n=5
# expect: (1, 'z')
# expect: 2.000
# expect: 2
# expect: 1.50
# expect: 1 2
# expect: [1, 2]
# expect: {1: 2}
# expect: a=1 b=None
# expect: c=2
