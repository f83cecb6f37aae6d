"""Groups among the exceptions of a group."""


def leaves(e: BaseException) -> list[str]:
    if isinstance(e, BaseExceptionGroup):
        return [s for x in e.exceptions for s in leaves(x)]
    return [repr(e)]


g = ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [ValueError(2), KeyError(3)])])
print(leaves(g), g.exceptions[0], len(g.exceptions))


def shown(e: BaseException, depth: int = 0) -> None:
    print("." * depth, type(e).__name__)
    if isinstance(e, BaseExceptionGroup):
        for inner in e.exceptions:
            shown(inner, depth + 1)


shown(g)
try:
    raise g
except* ValueError as vg:
    print([str(e) for e in vg.exceptions], [isinstance(e, ValueError) for e in vg.exceptions])
except* KeyError as kg:
    print(len(kg.exceptions))

# expect: ['ValueError(1)', 'ValueError(2)', 'KeyError(3)'] 1 2
# expect:  ExceptionGroup
# expect: . ValueError
# expect: . ExceptionGroup
# expect: .. ValueError
# expect: .. KeyError
# expect: ['1', 'h (1 sub-exception)'] [True, False]
# expect: 1
