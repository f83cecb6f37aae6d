"""Decorators that type-check: plain, with arguments, stacked, on methods."""

from collections.abc import Callable

calls: list[str] = []


def logged(function: Callable[[int], int]) -> Callable[[int], int]:
    def wrapper(value: int) -> int:
        calls.append(f"call {value}")
        return function(value)

    return wrapper


def repeat[**P, R](count: int) -> Callable[[Callable[P, R]], Callable[P, list[R]]]:
    def decorate(function: Callable[P, R]) -> Callable[P, list[R]]:
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> list[R]:
            return [function(*args, **kwargs) for _ in range(count)]

        return wrapper

    return decorate


handlers: dict[str, Callable[[], str]] = {}


def register(name: str) -> Callable[[Callable[[], str]], Callable[[], str]]:
    def keep(function: Callable[[], str]) -> Callable[[], str]:
        handlers[name] = function
        return function

    return keep


@logged
def double(value: int) -> int:
    return value * 2


@repeat(3)
def greet(name: str, mark: str = "!") -> str:
    return name + mark


@register("home")
def home_page() -> str:
    return "home"


@repeat(2)
@logged
def square(value: int) -> int:
    return value * value


print(double(4), calls)
print(greet("a"), greet("b", mark="?"))
print(handlers["home"](), home_page(), list(handlers))
print(square(3), calls)

# expect: 8 ['call 4']
# expect: ['a!', 'a!', 'a!'] ['b?', 'b?', 'b?']
# expect: home home ['home']
# expect: [9, 9] ['call 4', 'call 3', 'call 3']
