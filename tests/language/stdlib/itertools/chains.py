"""The iterator building blocks."""

from itertools import (
    accumulate,
    batched,
    chain,
    combinations,
    combinations_with_replacement,
    compress,
    count,
    cycle,
    dropwhile,
    filterfalse,
    groupby,
    islice,
    pairwise,
    permutations,
    product,
    repeat,
    takewhile,
    tee,
    zip_longest,
)


def larger(a: int, b: int) -> int:
    return max(a, b)


def multiply(a: int, b: int) -> int:
    return a * b


def is_small(number: int) -> bool:
    return number < 3


def parity(number: int) -> str:
    return "odd" if number % 2 else "even"


print(list(chain([1, 2], (3,), range(2))), list(chain.from_iterable([[1], [2, 3]])))
print(
    list(islice(count(5), 3)), list(islice(count(0, 10), 1, 4)), list(islice("abcdefg", 1, None, 2))
)
print(list(islice(cycle("ab"), 5)), list(repeat("x", 3)))
print(
    list(accumulate([1, 2, 3])),
    list(accumulate([3, 1, 2], larger)),
    list(accumulate([1, 2], multiply, initial=10)),
)
print(
    list(takewhile(is_small, [1, 2, 3, 1])),
    list(dropwhile(is_small, [1, 2, 3, 1])),
    list(filterfalse(is_small, [1, 5, 2])),
)
print(list(compress("abcd", [1, 0, 1, 0])), list(pairwise([1, 2, 3])), list(batched("abcde", 2)))
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)))
print(
    list(permutations("abc", 2)),
    list(combinations([1, 2, 3], 2)),
    list(combinations_with_replacement("ab", 2)),
)
print([(key, list(group)) for key, group in groupby("aabccc")])
print([(key, list(group)) for key, group in groupby([1, 3, 2, 4, 5], key=parity)])
print(list(zip_longest([1, 2, 3], "ab")), list(zip_longest("a", "bc", fillvalue="-")))
first, second = tee([1, 2, 3])
print(next(first), next(first), list(second), list(first))
try:
    islice([1], -1)
except ValueError as error:
    print(error)

# expect: [1, 2, 3, 0, 1] [1, 2, 3]
# expect: [5, 6, 7] [10, 20, 30] ['b', 'd', 'f']
# expect: ['a', 'b', 'a', 'b', 'a'] ['x', 'x', 'x']
# expect: [1, 3, 6] [3, 3, 3] [10, 10, 20]
# expect: [1, 2] [3, 1] [5]
# expect: ['a', 'c'] [(1, 2), (2, 3)] [('a', 'b'), ('c', 'd'), ('e',)]
# expect: [('a', 1), ('a', 2), ('b', 1), ('b', 2)] [(0, 0), (0, 1), (1, 0), (1, 1)]
# expect: [('a', 'b'), ('a', 'c'), ('b', 'a'), ('b', 'c'), ('c', 'a'), ('c', 'b')] [(1, 2), (1, 3), (2, 3)] [('a', 'a'), ('a', 'b'), ('b', 'b')]
# expect: [('a', ['a', 'a']), ('b', ['b']), ('c', ['c', 'c', 'c'])]
# expect: [('odd', [1, 3]), ('even', [2, 4]), ('odd', [5])]
# expect: [(1, 'a'), (2, 'b'), (3, None)] [('a', 'b'), ('-', 'c')]
# expect: 1 2 [1, 2, 3] [3]
# expect: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
