"""A BaseExceptionGroup of Exceptions alone is an ExceptionGroup."""

group = BaseExceptionGroup("flat", [ValueError(1), TypeError(2)])
print(repr(group), isinstance(group, ExceptionGroup), group.args, group.exceptions, group)
try:
    raise group
except* ValueError as part:
    print(repr(part))
except* TypeError as part:
    print(repr(part))
try:
    raise ValueError(5)
except* ValueError as whole:
    print(repr(whole), isinstance(whole, ExceptionGroup))


class Own(BaseExceptionGroup[ValueError]): ...


print(repr(Own("own", [ValueError(1)])), isinstance(Own("own", [ValueError(1)]), ExceptionGroup))
mixed = BaseExceptionGroup("mixed", [KeyboardInterrupt(2), ValueError(3)])
print(repr(mixed), isinstance(mixed, ExceptionGroup))

# expect: ExceptionGroup('flat', [ValueError(1), TypeError(2)]) True ('flat', [ValueError(1), TypeError(2)]) (ValueError(1), TypeError(2)) flat (2 sub-exceptions)
# expect: ExceptionGroup('flat', [ValueError(1)])
# expect: ExceptionGroup('flat', [TypeError(2)])
# expect: ExceptionGroup('', (ValueError(5),)) True
# expect: Own('own', [ValueError(1)]) False
# expect: BaseExceptionGroup('mixed', [KeyboardInterrupt(2), ValueError(3)]) False
