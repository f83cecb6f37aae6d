"""Comprehensions of each kind, nested and filtered, with their own scope."""

from collections.abc import Callable

number = "outer"
print([number * number for number in range(5)], number)
print([x + y for x in "ab" for y in "cd"], [x for x in range(20) if x % 2 if x % 3])
print({word: len(word) for word in ["a", "bb"]}, sorted({x % 3 for x in range(9)}))
print([[column for column in range(row)] for row in range(4)])
print(sum(x * x for x in range(4)), ",".join(str(x) for x in [1, 2]), any(x > 2 for x in [1, 5]))
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[index] for row in matrix] for index in range(3)], [x for row in matrix for x in row])
print([left + right for left, right in [(1, 2), (3, 4)]], [*[x for x in "ab"], "c"])
print({value: key for key, value in {"a": 1, "b": 2}.items()})
limit = 3
print([x if x < limit else limit for x in range(5)], [f"{x!r}" for x in ["q"]])


def made(value: int) -> int:
    print("made", value)
    return value


lazy = (made(x) for x in [1, 2])
print("before")
for value in lazy:
    print("got", value)


def times(base: int) -> Callable[[], int]:
    return lambda: base * 10


print([function() for function in [times(base) for base in range(3)]])
print([(i, j) for i in range(3) for j in range(i)], len([0 for _ in range(100)]))
print(
    dict(enumerate("ab")), list(map(lambda x: x + 1, [1, 2])), list(filter(lambda x: x > 1, [1, 2]))
)

# expect: [0, 1, 4, 9, 16] outer
# expect: ['ac', 'ad', 'bc', 'bd'] [1, 5, 7, 11, 13, 17, 19]
# expect: {'a': 1, 'bb': 2} [0, 1, 2]
# expect: [[], [0], [0, 1], [0, 1, 2]]
# expect: 14 1,2 True
# expect: [[1, 4], [2, 5], [3, 6]] [1, 2, 3, 4, 5, 6]
# expect: [3, 7] ['a', 'b', 'c']
# expect: {1: 'a', 2: 'b'}
# expect: [0, 1, 2, 3, 3] ["'q'"]
# expect: before
# expect: made 1
# expect: got 1
# expect: made 2
# expect: got 2
# expect: [0, 10, 20]
# expect: [(1, 0), (2, 0), (2, 1)] 100
# expect: {0: 'a', 1: 'b'} [2, 3] [2]
