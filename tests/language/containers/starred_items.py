"""Stars in displays over what names no type arguments: ranges, texts, own iterables, groups, unions."""

from collections.abc import Iterator
from itertools import groupby


class Stack[T]:
    def __init__(self, *items: T) -> None:
        self.items = list(items)

    def __iter__(self) -> Iterator[T]:
        return reversed(self.items)


def chars(text: str | list[str]) -> list[str]:
    found = [*text, "!"]
    print([c.upper() for c in found])
    return found


def twice[S: str](text: S) -> str:
    both = [*text, *text]
    return "".join(c + "-" for c in both)


stack = Stack(1, 2, 3)
numbers = [*stack, *range(2)]
print(
    numbers, numbers[0] + 1, sorted(filter(lambda n: n > 1, numbers)), (*stack, "end"), {*stack, 9}
)
print(chars("ab"), chars(["c"]), twice("xy"))
print([[*group] for _, group in groupby("aabbb")], [(k, *g) for k, g in groupby("aab")])
first, *rest = [*"hello"]
print(first, rest, [*rest, first])
a, *b = (*range(4),)
print(a, b, [*map(str, range(3))], [*enumerate("ab")], [*{"k": 1}], [*{"k": 1}.items()])
t = (1, "two")
print((*t, 3.0), [*t, *t][1], len((*t, *"ab")))
rows = [[*line] for line in ("#.", ".#")]
grid = {(x, y): c for y, row in enumerate(rows) for x, c in enumerate(row)}
rows[0][0] = "@"
print(rows, grid, ["".join(col) for col in zip(*rows)])


class Grid:
    cells = [*range(3), *"ab"]
    letters = {*"hello"}


print(Grid.cells, sorted(Grid.letters), min([*b"ab"]))
for ch in (*"xy", "z"):
    print(ch.upper())

# expect: [3, 2, 1, 0, 1] 4 [2, 3] (3, 2, 1, 'end') {1, 2, 3, 9}
# expect: ['A', 'B', '!']
# expect: ['C', '!']
# expect: ['a', 'b', '!'] ['c', '!'] x-y-x-y-
# expect: [['a', 'a'], ['b', 'b', 'b']] [('a', 'a', 'a'), ('b', 'b')]
# expect: h ['e', 'l', 'l', 'o'] ['e', 'l', 'l', 'o', 'h']
# expect: 0 [1, 2, 3] ['0', '1', '2'] [(0, 'a'), (1, 'b')] ['k'] [('k', 1)]
# expect: (1, 'two', 3.0) two 4
# expect: [['@', '.'], ['.', '#']] {(0, 0): '#', (1, 0): '.', (0, 1): '.', (1, 1): '#'} ['@.', '.#']
# expect: [0, 1, 2, 'a', 'b'] ['e', 'h', 'l', 'o'] 97
# expect: X
# expect: Y
# expect: Z
