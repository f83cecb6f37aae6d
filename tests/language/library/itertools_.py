"""itertools and functools: lazy building blocks."""

import functools
import itertools

print(list(itertools.chain([1], [2, 3])), list(itertools.islice(itertools.count(5), 3)))
print(list(itertools.accumulate([1, 2, 3])), list(itertools.repeat("x", 2)))
print(
    list(itertools.takewhile(lambda x: x < 3, range(9))),
    list(itertools.dropwhile(lambda x: x < 3, range(5))),
)
print(list(itertools.product("ab", [1, 2])), list(itertools.combinations([1, 2, 3], 2)))
print(list(itertools.permutations([1, 2, 3], 2))[:3], list(itertools.pairwise([1, 2, 3])))
print([(key, list(group)) for key, group in itertools.groupby("aabcc")])
print(list(itertools.zip_longest([1, 2], [3], fillvalue=0)), list(itertools.batched("abcde", 2)))
print(
    list(itertools.islice(itertools.cycle("ab"), 5)),
    list(itertools.chain.from_iterable([[1], [2]])),
)
print(functools.reduce(lambda total, x: total * 10 + x, [1, 2, 3]))


@functools.cache
def fibonacci(number: int) -> int:
    return number if number < 2 else fibonacci(number - 1) + fibonacci(number - 2)


@functools.lru_cache(maxsize=2)
def square(number: int) -> int:
    print("computed", number)
    return number * number


print(fibonacci(80), square(3), square(3), square(4))


def downwards(left: int, right: int) -> int:
    return right - left


print(sorted([3, 1, 2], key=functools.cmp_to_key(downwards)))

heads, rows = ["x", "y"], [["a", "bb"], ["ccc"], ["d", "e", "f"]]
for column in itertools.zip_longest(heads, *rows, fillvalue=""):
    print(column, max(map(len, column)))
print(list(itertools.zip_longest(*rows)), list(itertools.zip_longest(heads, fillvalue=0)))
print(list(itertools.zip_longest("a", "bc", "d", "ef", fillvalue=None)))

# expect: [1, 2, 3] [5, 6, 7]
# expect: [1, 3, 6] ['x', 'x']
# expect: [0, 1, 2] [3, 4]
# expect: [('a', 1), ('a', 2), ('b', 1), ('b', 2)] [(1, 2), (1, 3), (2, 3)]
# expect: [(1, 2), (1, 3), (2, 1)] [(1, 2), (2, 3)]
# expect: [('a', ['a', 'a']), ('b', ['b']), ('c', ['c', 'c'])]
# expect: [(1, 3), (2, 0)] [('a', 'b'), ('c', 'd'), ('e',)]
# expect: ['a', 'b', 'a', 'b', 'a'] [1, 2]
# expect: 123
# expect: computed 3
# expect: computed 4
# expect: 23416728348467685 9 9 16
# expect: [3, 2, 1]
# expect: ('x', 'a', 'ccc', 'd') 3
# expect: ('y', 'bb', '', 'e') 2
# expect: ('', '', '', 'f') 1
# expect: [('a', 'ccc', 'd'), ('bb', None, 'e'), (None, None, 'f')] [('x',), ('y',)]
# expect: [('a', 'b', 'd', 'e'), (None, 'c', None, 'f')]
