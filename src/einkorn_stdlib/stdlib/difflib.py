"""Differences between sequences: matching blocks, close matches, unified and context diffs, ndiff.

`HtmlDiff` is not offered.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, overload

from heapq import nlargest


class Match(NamedTuple):
    """a[a:a+size] equals b[b:b+size]."""

    a: int
    b: int
    size: int


def _ratio(matches: int, length: int) -> float:
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher[T]:
    """Compares two sequences of hashable items: longest matching block first, then left and right of it."""

    @overload
    def __init__(
        self,
        isjunk: Callable[[T], bool] | None,
        a: Sequence[T],
        b: Sequence[T],
        autojunk: bool = True,
    ) -> None:
        self._junk_test: Callable[[T], bool] | None = isjunk
        self._autojunk = autojunk
        self._a: Sequence[T] = a
        self._b: Sequence[T] = b
        self._places: dict[T, list[int]] = {}
        self._junk: set[T] = set()
        self._popular: set[T] = set()
        self._blocks: list[Match] | None = None
        self._codes: list[tuple[str, int, int, int, int]] | None = None
        self._counts: dict[T, int] | None = None
        self._chain()

    @overload
    def __init__(
        self: "SequenceMatcher[str]",
        isjunk: Callable[[str], bool] | None = None,
        a: Sequence[str] = "",
        b: Sequence[str] = "",
        autojunk: bool = True,
    ) -> None:
        self._junk_test = isjunk
        self._autojunk = autojunk
        self._a = a
        self._b = b
        self._places = {}
        self._junk = set()
        self._popular = set()
        self._blocks = None
        self._codes = None
        self._counts = None
        self._chain()

    def __init__(
        self, isjunk: object = None, a: object = "", b: object = "", autojunk: bool = True
    ) -> None: ...

    def set_seqs(self, a: Sequence[T], b: Sequence[T]) -> None:
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a: Sequence[T]) -> None:
        self._a = a
        self._blocks = None
        self._codes = None

    def set_seq2(self, b: Sequence[T]) -> None:
        self._b = b
        self._blocks = None
        self._codes = None
        self._counts = None
        self._chain()

    def _chain(self) -> None:
        """Where each item of b stands; junk and what is all too common are left out."""
        places: dict[T, list[int]] = {}
        index = 0
        for item in self._b:
            if item in places:
                places[item].append(index)
            else:
                places[item] = [index]
            index += 1
        self._junk = set()
        test = self._junk_test
        if test is not None:
            for item in list(places):
                if test(item):
                    self._junk.add(item)
                    del places[item]
        self._popular = set()
        size = len(self._b)
        if self._autojunk and size >= 200:
            limit = size // 100 + 1
            for item in list(places):
                if len(places[item]) > limit:
                    self._popular.add(item)
                    del places[item]
        self._places = places

    def find_longest_match(
        self, alo: int = 0, ahi: int | None = None, blo: int = 0, bhi: int | None = None
    ) -> Match:
        """The longest block of the two ranges, the first of equals; grown by junk at its ends."""
        a, b = self._a, self._b
        a_end = len(a) if ahi is None else ahi
        b_end = len(b) if bhi is None else bhi
        best_a, best_b, best = alo, blo, 0
        lengths: dict[int, int] = {}  # of the matches that end before each place of b
        for i in range(alo, a_end):
            longer: dict[int, int] = {}
            if a[i] in self._places:
                for j in self._places[a[i]]:
                    if j < blo:
                        continue
                    if j >= b_end:
                        break
                    size = lengths.get(j - 1, 0) + 1
                    longer[j] = size
                    if size > best:
                        best_a, best_b, best = i - size + 1, j - size + 1, size
            lengths = longer
        for junk in (False, True):
            while best_a > alo and best_b > blo and self._joins(best_a - 1, best_b - 1, junk):
                best_a, best_b, best = best_a - 1, best_b - 1, best + 1
            while (
                best_a + best < a_end
                and best_b + best < b_end
                and self._joins(best_a + best, best_b + best, junk)
            ):
                best += 1
        return Match(best_a, best_b, best)

    def _joins(self, i: int, j: int, junk: bool) -> bool:
        """Whether equal items, junk or not as asked, stand there."""
        item = self._b[j]
        return (item in self._junk) == junk and self._a[i] == item

    def get_matching_blocks(self) -> list[Match]:
        """All blocks in order, neighbours joined; the last one, of size 0, ends both sequences."""
        known = self._blocks
        if known is not None:
            return known
        queue = [(0, len(self._a), 0, len(self._b))]
        found: list[Match] = []
        while queue:
            alo, ahi, blo, bhi = queue.pop()
            i, j, size = self.find_longest_match(alo, ahi, blo, bhi)
            if size:
                found.append(Match(i, j, size))
                if alo < i and blo < j:
                    queue.append((alo, i, blo, j))
                if i + size < ahi and j + size < bhi:
                    queue.append((i + size, ahi, j + size, bhi))
        found.sort()
        joined: list[Match] = []
        a_start, b_start, length = 0, 0, 0
        for i, j, size in found:
            if a_start + length == i and b_start + length == j:
                length += size
            else:
                if length:
                    joined.append(Match(a_start, b_start, length))
                a_start, b_start, length = i, j, size
        if length:
            joined.append(Match(a_start, b_start, length))
        joined.append(Match(len(self._a), len(self._b), 0))
        self._blocks = joined
        return joined

    def get_opcodes(self) -> list[tuple[str, int, int, int, int]]:
        """How to turn a into b: replace, delete, insert or equal, with ranges of both."""
        known = self._codes
        if known is not None:
            return known
        codes: list[tuple[str, int, int, int, int]] = []
        i = j = 0
        for a_start, b_start, size in self.get_matching_blocks():
            if i < a_start and j < b_start:
                codes.append(("replace", i, a_start, j, b_start))
            elif i < a_start:
                codes.append(("delete", i, a_start, j, b_start))
            elif j < b_start:
                codes.append(("insert", i, a_start, j, b_start))
            i, j = a_start + size, b_start + size
            if size:
                codes.append(("equal", a_start, i, b_start, j))
        self._codes = codes
        return codes

    def get_grouped_opcodes(self, n: int = 3) -> Iterator[list[tuple[str, int, int, int, int]]]:
        """The changes in groups, with up to `n` equal items around each."""
        codes = list(self.get_opcodes())
        if not codes:
            codes = [("equal", 0, 1, 0, 1)]
        tag, i1, i2, j1, j2 = codes[0]
        if tag == "equal":
            codes[0] = (tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2)
        tag, i1, i2, j1, j2 = codes[-1]
        if tag == "equal":
            codes[-1] = (tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n))
        group: list[tuple[str, int, int, int, int]] = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == "equal" and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self) -> float:
        """How alike the two are, from 0 to 1."""
        matches = sum([size for _, _, size in self.get_matching_blocks()])
        return _ratio(matches, len(self._a) + len(self._b))

    def quick_ratio(self) -> float:
        """At least ratio(): items are counted, wherever they stand."""
        counts = self._counts
        if counts is None:
            counts = {}
            for item in self._b:
                counts[item] = counts.get(item, 0) + 1
            self._counts = counts
        left: dict[T, int] = {}
        matches = 0
        for item in self._a:
            count = left[item] if item in left else counts.get(item, 0)
            left[item] = count - 1
            if count > 0:
                matches += 1
        return _ratio(matches, len(self._a) + len(self._b))

    def real_quick_ratio(self) -> float:
        """At least quick_ratio(): only lengths count."""
        return _ratio(min(len(self._a), len(self._b)), len(self._a) + len(self._b))


def get_close_matches(
    word: str, possibilities: Sequence[str], n: int = 3, cutoff: float = 0.6
) -> list[str]:
    """The up to `n` possibilities most like `word`, best first."""
    if n <= 0:
        raise ValueError(f"n must be > 0: {n!r}")
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f"cutoff must be in [0.0, 1.0]: {cutoff!r}")
    found: list[tuple[float, str]] = []
    matcher = SequenceMatcher(None, "", word)
    for candidate in possibilities:
        matcher.set_seq1(candidate)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff:
            ratio = matcher.ratio()
            if ratio >= cutoff:
                found.append((ratio, candidate))
    return [candidate for _, candidate in nlargest(n, found)]


def IS_LINE_JUNK(line: str) -> bool:
    """Whether a line is blank, or holds a single #."""
    return line.strip() in ("", "#")


def IS_CHARACTER_JUNK(ch: str) -> bool:
    return ch in (" ", "\t")


# ---- Diffs


def _unified_range(start: int, stop: int) -> str:
    length = stop - start
    if length == 1:
        return str(start + 1)
    return f"{start if length == 0 else start + 1},{length}"


def unified_diff(
    a: Sequence[str],
    b: Sequence[str],
    fromfile: str = "",
    tofile: str = "",
    fromfiledate: str = "",
    tofiledate: str = "",
    n: int = 3,
    lineterm: str = "\n",
) -> Iterator[str]:
    """The lines of a unified diff."""
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            from_date = f"\t{fromfiledate}" if fromfiledate else ""
            to_date = f"\t{tofiledate}" if tofiledate else ""
            yield f"--- {fromfile}{from_date}{lineterm}"
            yield f"+++ {tofile}{to_date}{lineterm}"
        first, last = group[0], group[-1]
        before = _unified_range(first[1], last[2])
        after = _unified_range(first[3], last[4])
        yield f"@@ -{before} +{after} @@{lineterm}"
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                for line in a[i1:i2]:
                    yield " " + line
                continue
            if tag in ("replace", "delete"):
                for line in a[i1:i2]:
                    yield "-" + line
            if tag in ("replace", "insert"):
                for line in b[j1:j2]:
                    yield "+" + line


def _context_range(start: int, stop: int) -> str:
    length = stop - start
    beginning = start + 1 if length else start
    return str(beginning) if length <= 1 else f"{beginning},{beginning + length - 1}"


def context_diff(
    a: Sequence[str],
    b: Sequence[str],
    fromfile: str = "",
    tofile: str = "",
    fromfiledate: str = "",
    tofiledate: str = "",
    n: int = 3,
    lineterm: str = "\n",
) -> Iterator[str]:
    """The lines of a context diff."""
    marks = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            from_date = f"\t{fromfiledate}" if fromfiledate else ""
            to_date = f"\t{tofiledate}" if tofiledate else ""
            yield f"*** {fromfile}{from_date}{lineterm}"
            yield f"--- {tofile}{to_date}{lineterm}"
        first, last = group[0], group[-1]
        yield "***************" + lineterm
        yield f"*** {_context_range(first[1], last[2])} ****{lineterm}"
        if any([code[0] in ("replace", "delete") for code in group]):
            for tag, i1, i2, _, _ in group:
                if tag != "insert":
                    for line in a[i1:i2]:
                        yield marks[tag] + line
        yield f"--- {_context_range(first[3], last[4])} ----{lineterm}"
        if any([code[0] in ("replace", "insert") for code in group]):
            for tag, _, _, j1, j2 in group:
                if tag != "delete":
                    for line in b[j1:j2]:
                        yield marks[tag] + line


class Differ:
    """Deltas for people: lines with `- `, `+ `, `  ` before them, and `? ` lines that point into them."""

    def __init__(
        self,
        linejunk: Callable[[str], bool] | None = None,
        charjunk: Callable[[str], bool] | None = None,
    ) -> None:
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a: Sequence[str], b: Sequence[str]) -> Iterator[str]:
        """The delta of two sequences of lines."""
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            match tag:
                case "replace":
                    yield from self._replaced(a, alo, ahi, b, blo, bhi)
                case "delete":
                    yield from _marked("-", a, alo, ahi)
                case "insert":
                    yield from _marked("+", b, blo, bhi)
                case _:
                    yield from _marked(" ", a, alo, ahi)

    def _plainly(
        self, a: Sequence[str], alo: int, ahi: int, b: Sequence[str], blo: int, bhi: int
    ) -> Iterator[str]:
        """One block behind the other, the shorter first."""
        if bhi - blo < ahi - alo:
            yield from _marked("+", b, blo, bhi)
            yield from _marked("-", a, alo, ahi)
        else:
            yield from _marked("-", a, alo, ahi)
            yield from _marked("+", b, blo, bhi)

    def _replaced(
        self, a: Sequence[str], alo: int, ahi: int, b: Sequence[str], blo: int, bhi: int
    ) -> Iterator[str]:
        """A block replaced by another: the two lines most alike are shown together."""
        best, cutoff = 0.74, 0.75
        best_i, best_j, equal_i, equal_j = -1, -1, -1, -1
        matcher = SequenceMatcher(self.charjunk, "", "")
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    if equal_i < 0:
                        equal_i, equal_j = i, j
                    continue
                matcher.set_seq1(a[i])
                if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best:
                    ratio = matcher.ratio()
                    if ratio > best:
                        best, best_i, best_j = ratio, i, j
        is_equal = False
        if best < cutoff:
            if equal_i < 0:
                yield from self._plainly(a, alo, ahi, b, blo, bhi)
                return
            best_i, best_j, is_equal = equal_i, equal_j, True
        yield from self._helped(a, alo, best_i, b, blo, best_j)
        before, after = a[best_i], b[best_j]
        if is_equal:
            yield "  " + before
        else:
            matcher.set_seqs(before, after)
            yield from _pointed(before, after, matcher.get_opcodes())
        yield from self._helped(a, best_i + 1, ahi, b, best_j + 1, bhi)

    def _helped(
        self, a: Sequence[str], alo: int, ahi: int, b: Sequence[str], blo: int, bhi: int
    ) -> Iterator[str]:
        if alo < ahi and blo < bhi:
            yield from self._replaced(a, alo, ahi, b, blo, bhi)
        elif alo < ahi:
            yield from _marked("-", a, alo, ahi)
        elif blo < bhi:
            yield from _marked("+", b, blo, bhi)


def _marked(tag: str, lines: Sequence[str], low: int, high: int) -> Iterator[str]:
    for index in range(low, high):
        yield f"{tag} {lines[index]}"


def _pointed(before: str, after: str, codes: list[tuple[str, int, int, int, int]]) -> Iterator[str]:
    """Both lines, each followed by marks under what changed, where something did."""
    under_before = under_after = ""
    for tag, i1, i2, j1, j2 in codes:
        match tag:
            case "replace":
                under_before += "^" * (i2 - i1)
                under_after += "^" * (j2 - j1)
            case "delete":
                under_before += "-" * (i2 - i1)
            case "insert":
                under_after += "+" * (j2 - j1)
            case _:
                under_before += " " * (i2 - i1)
                under_after += " " * (j2 - j1)
    under_before = _with_tabs(before, under_before).rstrip()
    under_after = _with_tabs(after, under_after).rstrip()
    yield "- " + before
    if under_before:
        yield f"? {under_before}\n"
    yield "+ " + after
    if under_after:
        yield f"? {under_after}\n"


def _with_tabs(line: str, marks: str) -> str:
    """The marks, with the line's white space where there are none, so that they stand below it."""
    shown: list[str] = []
    for character, mark in zip(line, marks, strict=False):
        shown.append(character if mark == " " and character.isspace() else mark)
    return "".join(shown)


def ndiff(
    a: Sequence[str],
    b: Sequence[str],
    linejunk: Callable[[str], bool] | None = None,
    charjunk: Callable[[str], bool] | None = IS_CHARACTER_JUNK,
) -> Iterator[str]:
    """The delta of Differ."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta: Sequence[str], which: int) -> Iterator[str]:
    """The first (1) or second (2) of the sequences that made a delta."""
    if which != 1 and which != 2:
        raise ValueError(f"unknown delta choice (must be 1 or 2): {which!r}")
    tag = "- " if which == 1 else "+ "
    for line in delta:
        if line[:2] in (tag, "  "):
            yield line[2:]
