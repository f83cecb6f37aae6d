"""Sets of numbers are walked in CPython's order, whatever they came from and went through."""

from collections.abc import Iterable


class Numbers:
    """Numbers that look random, the same in every run."""

    def __init__(self, seed: int) -> None:
        self.state = seed

    def below(self, limit: int) -> int:
        self.state = (self.state * 1103515245 + 12345) % 2147483648
        return self.state // 256 % limit

    def some(self, most: int, span: int) -> set[int]:
        return {self.below(span) for _ in range(self.below(most))}


def mark(numbers: Iterable[int]) -> int:
    """A number that tells in which order they came."""
    known = 1
    for number in numbers:
        known = (known * 31 + number + 1) % 1_000_003
    return known


def algebra(a: set[int], b: set[int]) -> list[int]:
    f = frozenset(a)
    g = frozenset(b)
    marks = [mark(c) for c in (a & b, a | b, a - b, a ^ b, f & g, f | g, f - g, f ^ g)]
    marks += [mark(c) for c in (f & b, a & g, a - g, f - b, a | g, f | b, f ^ b, a ^ g)]
    listed = sorted(b)
    counted = dict.fromkeys(listed, 0)
    marks += [mark(a.union(listed)), mark(a.intersection(listed)), mark(a.difference(listed))]
    marks += [mark(a.union(counted, f)), mark(a.difference(counted)), mark(set(counted))]
    marks += [mark(f.union(listed)), mark(f.intersection(g, a)), mark(f.difference(g, listed))]
    marks += [mark(a.symmetric_difference(listed)), mark(f.symmetric_difference(counted))]
    marks += [mark(a.copy()), mark(set(f)), mark(frozenset(a)), mark(set(listed))]
    return marks


def in_place(a: set[int], b: set[int]) -> list[int]:
    marks: list[int] = []
    for kind in range(4):
        c = a.copy()
        if kind == 0:
            c |= b
        elif kind == 1:
            c &= b
        elif kind == 2:
            c -= b
        else:
            c ^= b
        marks.append(mark(c))
        c |= a
        marks.append(mark(c))
    return marks


def meddle(numbers: Numbers) -> list[int]:
    """Graves are used again; pop goes on where it was."""
    s: set[int] = set()
    popped: list[int] = []
    for _ in range(120):
        what = numbers.below(10)
        if what < 6:
            s.add(numbers.below(300))
        elif what < 8 and s:
            popped.append(s.pop())
        elif what == 8:
            s.discard(numbers.below(300))
        elif numbers.below(20) == 0:
            s.clear()
    return [mark(popped), mark(s)]


def main() -> None:
    numbers = Numbers(4242)
    for round in range(0, 40, 3):
        a = numbers.some(4 + round * 2, 20 + round * 40)
        b = numbers.some(4 + round, 20 + round * 40)
        print(mark(algebra(a, b)), mark(in_place(a, b)), mark(meddle(numbers)))
    print(list({1, 200, 33, 5, 900, 17, 64}), list({-100.0, 2.5, 77.25, 1e3, 33.5}))
    print(list({8, 16, 24, 32, 40, a_number()}), list(frozenset({8, 16, 24, 32, 40})))
    print(list({(1, 2), (30, 4), (5, 60), (7, 8), (9, 10), (11, 12)}))
    many = set(range(5_000))
    total = 0
    while many:
        total = (total * 31 + many.pop()) % 1_000_003
    print(total)


def a_number() -> int:
    return 48


main()

# expect: 81894 150615 433788
# expect: 995 26214 600379
# expect: 126402 366813 498655
# expect: 945485 753831 208582
# expect: 32166 454053 140045
# expect: 232730 402100 998191
# expect: 345162 716985 80586
# expect: 860237 196474 553748
# expect: 340252 302410 330762
# expect: 74599 554453 669160
# expect: 380279 25350 477567
# expect: 911797 208277 149686
# expect: 23209 432905 310100
# expect: 198769 173882 666550
# expect: [64, 1, 33, 17, 900, 5, 200] [33.5, 2.5, 1000.0, -100.0, 77.25]
# expect: [32, 8, 40, 16, 48, 24] [32, 16, 8, 24, 40]
# expect: [(9, 10), (5, 60), (11, 12), (1, 2), (30, 4), (7, 8)]
# expect: 479161
