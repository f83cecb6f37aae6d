"""`args` and `kwargs` of a ParamSpec as values: what a call gives by position, by name, in which order."""

import asyncio
import functools
from collections.abc import Awaitable, Callable, Mapping


def logged[**P, R](function: Callable[P, R]) -> Callable[P, R]:
    @functools.wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        print("call", function.__name__, args, kwargs)
        return function(*args, **kwargs)

    return wrapper


def remembered[**P, R](function: Callable[P, R]) -> Callable[P, R]:
    results: dict[tuple[object, ...], R] = {}

    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        key = (args, tuple(sorted(kwargs.items())))
        if key not in results:
            print("miss", key)
            results[key] = function(*args, **kwargs)
        return results[key]

    return wrapper


def described[**P, R](function: Callable[P, R]) -> Callable[P, R]:
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        parts = [repr(a) for a in args] + [f"{k}={v!r}" for k, v in kwargs.items()]
        print(
            f"({', '.join(parts)})", len(args), "mark" in kwargs, kwargs.get("mark"), sorted(kwargs)
        )
        show(kwargs)
        print(*args, list(args), args[1:], {**kwargs, "more": 1})
        return function(*args, **kwargs)

    return wrapper


def show(named: Mapping[str, object]) -> None:
    print("named", list(named))


def awaited[**P, R](function: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[R]]:
    async def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        print("await", args, kwargs)
        return await function(*args, **kwargs)

    return wrapper


@logged
def add(left: int, right: int = 2) -> int:
    return left + right


@logged
def collect(first: int, *rest: str, key: float = 1.5, **others: object) -> int:
    return first + len(rest) + len(others)


@remembered
def area(width: float, height: float = 1.0) -> float:
    return width * height


@described
def greet(name: str, mark: str = "!") -> str:
    return name + mark


class Account:
    def __init__(self, balance: int) -> None:
        self.balance = balance

    @logged
    def pay(self, amount: int, fee: int = 1) -> int:
        self.balance -= amount + fee
        return self.balance

    @classmethod
    @logged
    def empty(cls, note: str = "") -> str:
        return cls.__name__ + note

    @staticmethod
    @logged
    def rate(years: int, base: int = 1) -> int:
        return years * base

    def __repr__(self) -> str:
        return f"Account({self.balance})"


class Savings(Account):
    pass


class Later[**P, R]:
    def __init__(self, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> None:
        print("later", args, kwargs)
        self.function = function
        self.args = args
        self.kwargs = kwargs

    def run(self) -> R:
        return self.function(*self.args, **self.kwargs)


@awaited
async def fetch(count: int, text: str = "q") -> str:
    await asyncio.sleep(0)
    return text * count


async def main() -> None:
    first, second = fetch(1, text="k"), fetch(count=2)
    print(await second, await first)


print(add(1), add(1, 3), add(1, right=4), add(right=1, left=2))
pair, listed, named = (1, 2), [3, 4], {"right": 3, "left": 9}
print(add(*pair), add(*listed), add(**named), list(map(add, [5])))
print(collect(1), collect(1, "a", "b", other=3), collect(first=4, z=1, key=3.0))
print(area(2.0), area(2.0, 3.0), area(2.0, height=3.0), area(2.0))
print(greet("a"), greet("b", "?"), greet(mark=".", name="c"))
account = Account(10)
pay = account.pay
print(account.pay(1), account.pay(1, fee=0), pay(amount=2), Account.pay(account, 1))
print(Account.empty(), Savings.empty(note="n"), Account.rate(2, base=3))
print(Later(add, 1, right=4).run())
asyncio.run(main())

# expect: call add (1,) {}
# expect: call add (1, 3) {}
# expect: call add (1,) {'right': 4}
# expect: call add () {'right': 1, 'left': 2}
# expect: 3 4 5 3
# expect: call add (1, 2) {}
# expect: call add (3, 4) {}
# expect: call add () {'right': 3, 'left': 9}
# expect: call add (5,) {}
# expect: 3 7 12 [7]
# expect: call collect (1,) {}
# expect: call collect (1, 'a', 'b') {'other': 3}
# expect: call collect () {'first': 4, 'z': 1, 'key': 3.0}
# expect: 1 4 5
# expect: miss ((2.0,), ())
# expect: miss ((2.0, 3.0), ())
# expect: miss ((2.0,), (('height', 3.0),))
# expect: 2.0 6.0 6.0 2.0
# expect: ('a') 1 False None []
# expect: named []
# expect: a ['a'] () {'more': 1}
# expect: ('b', '?') 2 False None []
# expect: named []
# expect: b ? ['b', '?'] ('?',) {'more': 1}
# expect: (mark='.', name='c') 0 True . ['mark', 'name']
# expect: named ['mark', 'name']
# expect: [] () {'mark': '.', 'name': 'c', 'more': 1}
# expect: a! b? c.
# expect: call pay (Account(10), 1) {}
# expect: call pay (Account(8), 1) {'fee': 0}
# expect: call pay (Account(7),) {'amount': 2}
# expect: call pay (Account(4), 1) {}
# expect: 8 7 4 2
# expect: call empty (<class '__main__.Account'>,) {}
# expect: call empty (<class '__main__.Savings'>,) {'note': 'n'}
# expect: call rate (2,) {'base': 3}
# expect: Account Savingsn 6
# expect: later (1,) {'right': 4}
# expect: call add (1,) {'right': 4}
# expect: 5
# expect: await () {'count': 2}
# expect: await (1,) {'text': 'k'}
# expect: qq k
