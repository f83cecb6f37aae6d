"""What `*args: P.args` holds can be passed on, not looked at."""

from collections.abc import Callable


def trace[**P, R](function: Callable[P, R]) -> Callable[P, R]:
    def traced(*args: P.args, **kwargs: P.kwargs) -> R:
        print("call", args)
        print(kwargs)
        return function(*args, **kwargs)

    return traced


@trace
def add(left: int, right: int = 2) -> int:
    return left + right


print(add(1))

# error: 8: args of a ParamSpec as a value
# error: 9: kwargs of a ParamSpec as a value
