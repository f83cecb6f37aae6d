"""`__name__` of function values, kept through functools.wraps."""

import functools
import time
from collections.abc import Callable
from functools import wraps


def logged[**P, R](f: Callable[P, R]) -> Callable[P, R]:
    @wraps(f)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        print(f"calling {f.__name__}")
        return f(*args, **kwargs)

    return wrapper


def plain[**P, R](f: Callable[P, R]) -> Callable[P, R]:
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        return f(*args, **kwargs)

    return wrapper


def tagged(tag: str) -> Callable[[Callable[[int], int]], Callable[[int], int]]:
    def decorator(f: Callable[[int], int]) -> Callable[[int], int]:
        @functools.wraps(f)
        def inner(x: int) -> int:
            print(tag, f.__name__, x)
            return f(x)

        return inner

    return decorator


@logged
def add(a: int, b: int = 1) -> int:
    return a + b


@tagged("t")
def double(x: int) -> int:
    return x * 2


@plain
def hidden() -> None:
    pass


class Worker:
    @logged
    def work(self, n: int) -> int:
        return n + 1

    def other(self) -> str:
        return "o"


def run(fs: list[Callable[[], str]]) -> None:
    for f in fs:
        print(f.__name__, f())


def free() -> str:
    return "free"


def main() -> None:
    print(add(1), add(2, b=5), add.__name__)
    print(double(4), double.__name__, hidden.__name__)
    w = Worker()
    print(w.work(3), w.other.__name__)

    def local() -> str:
        return "local"

    run([free, local, w.other, lambda: "l"])
    ops: dict[str, Callable[[float, float], float]] = {"max": max, "pow": pow}
    print(sorted(ops), free.__name__, local.__name__, Worker.__name__)


main()

# expect: calling add
# expect: calling add
# expect: 2 7 add
# expect: t double 4
# expect: 8 double wrapper
# expect: calling work
# expect: 4 other
# expect: free free
# expect: local local
# expect: other o
# expect: <lambda> l
# expect: ['max', 'pow'] free local Worker
