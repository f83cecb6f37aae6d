"""functools.cache and lru_cache: on functions, methods and functions inside functions."""

from functools import cache, lru_cache, wraps
from collections.abc import Callable


def logged[**P, R](function: Callable[P, R]) -> Callable[P, R]:
    @wraps(function)
    def inner(*args: P.args, **kwargs: P.kwargs) -> R:
        print("call")
        return function(*args, **kwargs)

    return inner


@cache
def join(a: str, b: int = 2, *, c: int = 3) -> str:
    print("joining")
    return f"{a}{b}{c}"


@lru_cache(maxsize=2)
def square(number: int) -> int:
    print("computed", number)
    return number * number


@lru_cache
def maybe(a: str | None, b: tuple[int, int]) -> str | None:
    print("maybe", a, b)
    return a


class Grid:
    def __init__(self, scale: int) -> None:
        self.scale = scale

    @cache
    def paths(self, x: int, y: int) -> int:
        return 1 if x == 0 or y == 0 else self.paths(x - 1, y) + self.paths(x, y - 1)

    @lru_cache(maxsize=None)
    def scaled(self, x: int) -> int:
        print("scaled", x)
        return x * self.scale

    @staticmethod
    @cache
    def factorial(n: int) -> int:
        return 1 if n == 0 else n * Grid.factorial(n - 1)


def ways(coins: list[int], target: int) -> int:
    @cache
    def count(i: int, left: int) -> int:
        if left == 0:
            return 1
        if i == len(coins) or left < 0:
            return 0
        return count(i + 1, left) + count(i, left - coins[i])

    result = count(0, target)
    print(count.cache_info())
    return result


@cache
def total(*numbers: int, **named: int) -> int:
    print("total")
    return sum(numbers) + sum(named.values())


@logged
@cache
def same(x: int) -> int:
    print("same")
    return x


print(join("a"), join("a"), join("a", 2), join("a", c=4))
print(square(3), square(3), square(4), square(5), square(3))
print(square.cache_info(), square.__wrapped__(9))
square.cache_clear()
print(square.cache_info())
print(maybe(None, (1, 2)), maybe(None, (1, 2)), maybe("x", (2, 1)))
print(Grid(3).paths(10, 10), Grid(3).scaled(4), Grid.factorial(10))
grid = Grid(4)
print(grid.scaled(4), grid.scaled(4))
print(ways([1, 2, 5, 10, 20, 50], 100))
print(same(1), same(1))
print(total(1, 2, a=3), total(1, 2, a=3), total(1, 2, b=3), total(), total())

# expect: joining
# expect: joining
# expect: joining
# expect: a23 a23 a23 a24
# expect: computed 3
# expect: computed 4
# expect: computed 5
# expect: computed 3
# expect: 9 9 16 25 9
# expect: computed 9
# expect: CacheInfo(hits=1, misses=4, maxsize=2, currsize=2) 81
# expect: CacheInfo(hits=0, misses=0, maxsize=2, currsize=0)
# expect: maybe None (1, 2)
# expect: maybe x (2, 1)
# expect: None None x
# expect: scaled 4
# expect: 184756 12 3628800
# expect: scaled 4
# expect: 16 16
# expect: CacheInfo(hits=413, misses=788, maxsize=None, currsize=788)
# expect: 4562
# expect: call
# expect: same
# expect: call
# expect: 1 1
# expect: total
# expect: total
# expect: total
# expect: 6 6 6 0 0
