"""The iterator protocol: own iterators, iter, next, and the lazy built-ins."""

from collections.abc import Iterator


class Countdown:
    def __init__(self, start: int) -> None:
        self.start = start

    def __iter__(self) -> Iterator[int]:
        return CountdownIterator(self.start)

    def __len__(self) -> int:
        return self.start


class CountdownIterator:
    def __init__(self, left: int) -> None:
        self.left = left

    def __iter__(self) -> Iterator[int]:
        return self

    def __next__(self) -> int:
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return self.left


countdown = Countdown(3)
print(list(countdown), list(countdown), sum(countdown), 2 in countdown, len(countdown))
iterator = iter(countdown)
print(next(iterator), next(iterator), next(iterator), next(iterator, None))
try:
    next(iterator)
except StopIteration:
    print("stopped")
first, *others = countdown
print(first, others, [*countdown], max(countdown), sorted(countdown))
lazy = map(str, filter(lambda number: number > 0, countdown))
print(next(lazy), list(lazy), list(lazy))
print(list(enumerate(countdown)), list(zip(countdown, "ab")), list(reversed([1, 2])))
letters = iter("abcd")
print([pair for pair in zip(letters, letters)], any(letters), "".join(iter("xy")))
print(
    list(range(5, 0, -2)), 3 in range(0, 9, 3), range(3)[-1], len(range(0)), range(2) == range(0, 2)
)


class Tree:
    def children(self) -> Iterator["Tree"]:
        yield from ()

    def depth(self) -> int:
        return 1 + max((child.depth() for child in self.children()), default=0)


class Branch(Tree):
    def __init__(self, *items: Tree) -> None:
        self.items = items

    def children(self) -> Iterator[Tree]:
        return iter(self.items)


class Logged(Branch):
    def children(self) -> Iterator[Tree]:
        try:
            yield from super().children()
        finally:
            print("left")


class Numbers[T]:
    def each(self) -> Iterator[T]:
        yield from ()

    def __iter__(self) -> Iterator[T]:
        yield from self.each()


class Held[T](Numbers[T]):
    def __init__(self, *items: T) -> None:
        self.items = items

    def each(self) -> Iterator[T]:
        return iter(self.items)

    def __iter__(self) -> Iterator[T]:
        return reversed(self.items)


tree = Branch(Tree(), Logged(Branch(), Tree()), Branch(Branch(Tree())))
print([type(child).__name__ for child in tree.children()], tree.depth())
for child in tree.items[1].children():
    print(type(child).__name__)
    break
held: list[Numbers[int]] = [Numbers(), Held(1, 2)]
print([(list(n), list(n.each()), next(n.each(), None), 2 in n) for n in held])

# expect: [2, 1, 0] [2, 1, 0] 3 True 3
# expect: 2 1 0 None
# expect: stopped
# expect: 2 [1, 0] [2, 1, 0] 2 [0, 1, 2]
# expect: 2 ['1'] []
# expect: [(0, 2), (1, 1), (2, 0)] [(2, 'a'), (1, 'b')] [2, 1]
# expect: [('a', 'b'), ('c', 'd')] False xy
# expect: [5, 3, 1] True 2 0 True
# expect: left
# expect: ['Tree', 'Logged', 'Branch'] 4
# expect: Branch
# expect: left
# expect: [([], [], None, False), ([2, 1], [1, 2], 1, True)]
