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

# expect: [2, 1, 0] [2, 1, 0] 3 True 3
# expect: 2 1 0 None
# expect: stopped
# expect: 2 [1, 0] [2, 1, 0] 2 [0, 1, 2]
# expect: 2 ['1'] []
# expect: [(0, 2), (1, 1), (2, 0)] [(2, 'a'), (1, 'b')] [2, 1]
# expect: [('a', 'b'), ('c', 'd')] False xy
# expect: [5, 3, 1] True 2 0 True
