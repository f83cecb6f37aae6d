"""What programs that test and time themselves import: doctest, timeit, sys' limit of recursion."""

import doctest
import sys
import timeit


def double(number: int) -> int:
    """Twice the number."""
    return number * 2


calls: list[int] = []
print(timeit.timeit(lambda: calls.append(1), number=10) >= 0.0, len(calls))
print(len(timeit.repeat(lambda: double(4), number=3, repeat=2)), timeit.default_timer() > 0.0)
sys.setrecursionlimit(5000)
print(sys.getrecursionlimit(), double(4))
try:
    sys.setrecursionlimit(0)
except ValueError as error:
    print(error)

if __name__ == "__main__":
    results = doctest.testmod()
    print(results.failed)

# expect: True 10
# expect: 2 True
# expect: 5000 8
# expect: recursion limit must be greater or equal than 1
# expect: 0
