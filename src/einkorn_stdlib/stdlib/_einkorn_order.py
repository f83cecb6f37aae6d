"""`<` between values whose type does not promise it: what sorted containers stand on."""

from einkorn.lowlevel import number


def less[T](left: T, right: T, /) -> bool:
    """`left < right`; TypeError where the type has no order."""
    return number.less(left, right)
