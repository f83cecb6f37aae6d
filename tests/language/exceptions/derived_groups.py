"""split, subgroup and except* make groups by derive(); BaseExceptionGroup has them too."""

from collections.abc import Sequence


class Errors(ExceptionGroup[Exception]):
    def __init__(self, message: str, excs: Sequence[Exception]) -> None:
        super().__init__(message, excs)
        self.code = 7

    def derive(self, excs: Sequence[Exception], /) -> "Errors":  # type: ignore[override]
        return Errors(self.message, excs)


def main() -> None:
    g = Errors("m", [ValueError(1), TypeError(2), KeyError("k")])
    a, b = g.split(ValueError)
    print(type(a).__name__, type(b).__name__, repr(a), repr(b))
    c = g.subgroup(lambda e: isinstance(e, TypeError))
    print(type(c).__name__, repr(c))
    try:
        raise g
    except* ValueError as eg:
        print(type(eg).__name__, eg.exceptions)
    except* (TypeError, KeyError) as eg:
        print(type(eg).__name__, eg.exceptions)
    base = BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(3)])
    x, y = base.split(ValueError)
    print(repr(x), repr(y))
    s = base.subgroup(KeyboardInterrupt)
    print(repr(s))
    print(isinstance(BaseExceptionGroup("z", [ValueError(1)]), ExceptionGroup))
    e = ExceptionGroup("n", [ValueError(1), ExceptionGroup("i", [TypeError(9)])])
    d = e.derive([KeyError(1)])
    print(repr(d))
    print(len(e.exceptions), e.exceptions[1])
    try:
        raise SystemExit(4)
    except SystemExit as se:
        print(se.code)


main()


class Mixed(BaseExceptionGroup[BaseException], ValueError): ...


several: list[list[BaseException]] = [[ValueError(12), KeyboardInterrupt(42)], [ValueError(1)]]
for held in several:
    try:
        print(repr(Mixed("mixed", held)))
    except TypeError as error:
        print(error)

# expect: Errors Errors Errors('m', [ValueError(1)]) Errors('m', [TypeError(2), KeyError('k')])
# expect: Errors Errors('m', [TypeError(2)])
# expect: Errors (ValueError(1),)
# expect: Errors (TypeError(2), KeyError('k'))
# expect: ExceptionGroup('b', [ValueError(3)]) BaseExceptionGroup('b', [KeyboardInterrupt()])
# expect: BaseExceptionGroup('b', [KeyboardInterrupt()])
# expect: True
# expect: ExceptionGroup('n', [KeyError(1)])
# expect: 2 i (1 sub-exception)
# expect: 4
# expect: Cannot nest BaseExceptions in 'Mixed'
# expect: Mixed('mixed', [ValueError(1)])
