"""The members of a group: what it was made of, and groups of the same class."""


def show(e: Exception) -> None:
    print(type(e).__name__, e)


def leaves(e: Exception, depth: int = 0) -> None:
    print(" " * depth + type(e).__name__, e)
    if isinstance(e, ExceptionGroup):
        for x in e.exceptions:
            leaves(x, depth + 1)


def base(e: BaseException, depth: int = 0) -> None:
    print(" " * depth + type(e).__name__, e)
    if isinstance(e, BaseExceptionGroup):
        for x in e.exceptions:
            base(x, depth + 1)


def make() -> ExceptionGroup[Exception]:
    inner = ExceptionGroup("inner", [ValueError("b"), KeyError("k")])
    deep = ExceptionGroup("deep", [inner, ValueError("z")])
    return ExceptionGroup("outer", [ValueError("a"), inner, deep, TypeError("t")])


try:
    raise make()
except* ValueError as eg:
    for x in eg.exceptions:
        show(x)
    leaves(eg)
except* (KeyError, TypeError) as other:
    for y in other.exceptions:
        show(y)
    leaves(other)

g = make()
matched, rest = g.split(ValueError)
assert matched is not None and rest is not None
for m in matched.exceptions:
    show(m)
    if isinstance(m, ExceptionGroup):
        print(len(m.exceptions))
    else:
        print(m.args)
for r in rest.exceptions:
    show(r)
sub = g.subgroup(KeyError)
assert sub is not None
leaves(sub)
derived = g.derive([ValueError("new"), OSError("old")])
for d in derived.exceptions:
    show(d)
sub2 = g.subgroup(lambda e: isinstance(e, TypeError))
assert sub2 is not None
leaves(sub2)
base(g)
b = BaseExceptionGroup("base", [KeyboardInterrupt("k"), ValueError("v")])
for q in b.exceptions:
    print(type(q).__name__)
base(b)


def kinds(eg: BaseExceptionGroup[ValueError]) -> list[str]:
    return [type(e).__name__ for e in eg.exceptions]


def count(eg: ExceptionGroup[ValueError]) -> int:
    total = 0
    for e in eg.exceptions:
        total += count(e) if isinstance(e, ExceptionGroup) else 1
    return total


only = g.subgroup(ValueError)
assert only is not None
print(kinds(only), count(only), kinds(BaseExceptionGroup("b", [ValueError("w")])))

# expect: ValueError a
# expect: ExceptionGroup inner (1 sub-exception)
# expect: ExceptionGroup deep (2 sub-exceptions)
# expect: ExceptionGroup outer (3 sub-exceptions)
# expect:  ValueError a
# expect:  ExceptionGroup inner (1 sub-exception)
# expect:   ValueError b
# expect:  ExceptionGroup deep (2 sub-exceptions)
# expect:   ExceptionGroup inner (1 sub-exception)
# expect:    ValueError b
# expect:   ValueError z
# expect: ExceptionGroup inner (1 sub-exception)
# expect: ExceptionGroup deep (1 sub-exception)
# expect: TypeError t
# expect: ExceptionGroup outer (3 sub-exceptions)
# expect:  ExceptionGroup inner (1 sub-exception)
# expect:   KeyError 'k'
# expect:  ExceptionGroup deep (1 sub-exception)
# expect:   ExceptionGroup inner (1 sub-exception)
# expect:    KeyError 'k'
# expect:  TypeError t
# expect: ValueError a
# expect: ('a',)
# expect: ExceptionGroup inner (1 sub-exception)
# expect: 1
# expect: ExceptionGroup deep (2 sub-exceptions)
# expect: 2
# expect: ExceptionGroup inner (1 sub-exception)
# expect: ExceptionGroup deep (1 sub-exception)
# expect: TypeError t
# expect: ExceptionGroup outer (2 sub-exceptions)
# expect:  ExceptionGroup inner (1 sub-exception)
# expect:   KeyError 'k'
# expect:  ExceptionGroup deep (1 sub-exception)
# expect:   ExceptionGroup inner (1 sub-exception)
# expect:    KeyError 'k'
# expect: ValueError new
# expect: OSError old
# expect: ExceptionGroup outer (1 sub-exception)
# expect:  TypeError t
# expect: ExceptionGroup outer (4 sub-exceptions)
# expect:  ValueError a
# expect:  ExceptionGroup inner (2 sub-exceptions)
# expect:   ValueError b
# expect:   KeyError 'k'
# expect:  ExceptionGroup deep (2 sub-exceptions)
# expect:   ExceptionGroup inner (2 sub-exceptions)
# expect:    ValueError b
# expect:    KeyError 'k'
# expect:   ValueError z
# expect:  TypeError t
# expect: KeyboardInterrupt
# expect: ValueError
# expect: BaseExceptionGroup base (2 sub-exceptions)
# expect:  KeyboardInterrupt k
# expect:  ValueError v
# expect: ['ValueError', 'ExceptionGroup', 'ExceptionGroup'] 4 ['ValueError']
