"""What a plain `except ExceptionGroup` clause has caught, at module level."""


def f() -> None:
    raise ExceptionGroup(
        "g", [ValueError("a"), TypeError("b"), ExceptionGroup("h", [KeyError("c")])]
    )


try:
    f()
except ExceptionGroup as e:
    for x in e.exceptions:
        print(type(x).__name__, x)
        if isinstance(x, ValueError):
            print("value", x.args)
    print(e.message, len(e.exceptions), e.exceptions[0])
    m, r = e.split(ValueError)
    print(m, r)
    print(e.subgroup(TypeError))
try:
    f()
except BaseExceptionGroup as g:
    print([repr(y) for y in g.exceptions])

# expect: ValueError a
# expect: value ('a',)
# expect: TypeError b
# expect: ExceptionGroup h (1 sub-exception)
# expect: g 3 a
# expect: g (1 sub-exception) g (2 sub-exceptions)
# expect: g (1 sub-exception)
# expect: ["ValueError('a')", "TypeError('b')", "ExceptionGroup('h', [KeyError('c')])"]
