"""`**kwargs: P.kwargs` can be read and passed on, not changed."""

from collections.abc import Callable


def change(named: dict[str, object]) -> None:
    named["more"] = 1


def trace[**P, R](function: Callable[P, R]) -> Callable[P, R]:
    def traced(*args: P.args, **kwargs: P.kwargs) -> R:
        change(kwargs)
        kwargs["left"] = 1
        kwargs.pop("right")
        del kwargs["left"]
        everything = [*args]
        print(everything)
        return function(*args, **kwargs)

    return traced


@trace
def add(left: int, right: int = 2) -> int:
    return left + right


print(add(1))

# error: 12: kwargs of a ParamSpec as a dict that may change
# error: 13: kwargs of a ParamSpec is changed
# error: 14: kwargs of a ParamSpec is changed
# error: 15: kwargs of a ParamSpec is changed
# error: 16: `*` of a ParamSpec's args in a list or set
