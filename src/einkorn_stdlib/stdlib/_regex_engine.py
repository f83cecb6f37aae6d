"""Programs of regular expressions, and the machine that runs them in time linear in the text.

It tries alternatives in CPython's order and goes back, but never tries the same alternative twice at the
same place: what failed there once fails again, since nothing but the place decides. So the time is at most
the program's length times the text's.
"""

import _regex_tree as tree
from _regex_tree import CharacterSet, Node, error

_CHARACTER = 0
_ANY = 1
_ANY_BUT_NEWLINE = 2
_SET = 3
_SPLIT = 4
_JUMP = 5
_SAVE = 6
_ASSERT = 7
_MATCH = 8
_AGAIN = 9

_LARGEST = 50000
_BITS = 62


class Text:
    """The code points of a text: as octets where all are ASCII."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.is_ascii = text.isascii()
        self.octets = text.encode() if self.is_ascii else b""
        self.points: list[int] = [] if self.is_ascii else [ord(c) for c in text]
        self.size = len(text)

    def at(self, place: int) -> int:
        return self.octets[place] if self.is_ascii else self.points[place]


class Program:
    """Instructions: what to do, and up to two numbers for each."""

    def __init__(self, root: Node, groups: int) -> None:
        self.actions: list[int] = []
        self.first: list[int] = []
        self.second: list[int] = []
        self.numbers: list[int] = []
        self.sets: list[CharacterSet] = []
        self.splits = 0
        self.groups = groups
        self._add(root)
        self._emit(_MATCH, 0, 0)
        self.starts = self._first_characters(root)

    def _emit(self, action: int, first: int, second: int) -> int:
        if len(self.actions) >= _LARGEST:
            raise error("the pattern is too large")
        self.actions.append(action)
        self.first.append(first)
        self.second.append(second)
        self.numbers.append(0)
        return len(self.actions) - 1

    def _split(self) -> int:
        """An alternative, with its number among them."""
        place = self._emit(_SPLIT, 0, 0)
        self.numbers[place] = self.splits
        self.splits += 1
        return place

    def _add(self, node: Node) -> None:
        if node.kind == tree.CHARACTER:
            self._emit(_CHARACTER, node.value, 0)
        elif node.kind == tree.ANY:
            self._emit(_ANY if node.value else _ANY_BUT_NEWLINE, 0, 0)
        elif node.kind == tree.SET and node.set is not None:
            self.sets.append(node.set)
            self._emit(_SET, len(self.sets) - 1, 0)
        elif node.kind == tree.SEQUENCE:
            for part in node.parts:
                self._add(part)
        elif node.kind == tree.CHOICE:
            self._choice(node)
        elif node.kind == tree.REPEAT:
            self._repeat(node)
        elif node.kind == tree.GROUP:
            if node.value:
                self._emit(_SAVE, 2 * node.value, 0)
            self._add(node.parts[0])
            if node.value:
                self._emit(_SAVE, 2 * node.value + 1, 0)
        elif node.kind == tree.ASSERTION:
            self._emit(_ASSERT, node.value, node.low)

    def _choice(self, node: Node) -> None:
        ends: list[int] = []
        for place in range(len(node.parts) - 1):
            split = self._split()
            self.first[split] = len(self.actions)
            self._add(node.parts[place])
            ends.append(self._emit(_JUMP, 0, 0))
            self.second[split] = len(self.actions)
        self._add(node.parts[-1])
        for end in ends:
            self.first[end] = len(self.actions)

    def _order(self, split: int, into: int, past: int, is_lazy: bool) -> None:
        self.first[split] = past if is_lazy else into
        self.second[split] = into if is_lazy else past

    def _repeat(self, node: Node) -> None:
        body = node.parts[0]
        for _ in range(node.low):
            self._add(body)
        if node.high < 0:
            loop = self._split()
            into = len(self.actions)
            self._add(body)
            if body.may_be_empty():
                # An iteration that took nothing ends the loop, with what it saved: the loop itself was
                # tried here before.
                again = self._emit(_AGAIN, loop, 0)
                self.second[again] = len(self.actions)
            else:
                self._emit(_JUMP, loop, 0)
            self._order(loop, into, len(self.actions), node.is_lazy)
            return
        splits: list[int] = []
        for _ in range(node.high - node.low):
            splits.append(self._split())
            self._add(body)
        for split in splits:
            self._order(split, split + 1, len(self.actions), node.is_lazy)

    def _first_characters(self, root: Node) -> CharacterSet | None:
        """What a match begins with, where that is easy to say."""
        node = root
        while node.kind in (tree.SEQUENCE, tree.GROUP, tree.REPEAT):
            if not node.parts or (node.kind == tree.REPEAT and node.low == 0):
                return None
            node = node.parts[0]
        if node.kind == tree.SET:
            return node.set
        if node.kind != tree.CHARACTER:
            return None
        made = CharacterSet()
        made.add(node.value, node.value)
        made.finish()
        return made


class Machine:
    """One search: the program, the text, and which alternatives were tried where."""

    def __init__(self, program: Program, text: Text, start: int, end: int) -> None:
        self.program = program
        self.text = text
        self.end = end
        self.origin = start
        self.saved: list[int] = []
        self._base = start
        self._words = (program.splits + _BITS - 1) // _BITS
        self._tried: list[int] = []

    def search(self, start: int, must_advance: bool) -> bool:
        """Find the first match from `start` on; `saved` then holds its places."""
        starts = self.program.starts
        place = start
        while place <= self.end:
            if starts is not None:
                while place < self.end and not starts.has(self.text.at(place)):
                    place += 1
                if place >= self.end:
                    return False
            if self.match(place, False, must_advance and place == start):
                return True
            place += 1
        return False

    def match(self, start: int, is_full: bool, must_advance: bool) -> bool:
        """Match at exactly `start`; with `is_full` to the very end."""
        if start > self._base + (len(self._tried) // max(self._words, 1)):
            self._tried.clear()
            self._base = start
        saved = [-1] * (2 * self.program.groups + 2)
        saved[0] = start
        program = self.program
        actions, first, second = program.actions, program.first, program.second
        pending: list[int] = []
        counter, place = 0, start
        while True:
            action = actions[counter]
            failed = False
            if action == _SPLIT:
                if self._is_new(program.numbers[counter], place):
                    pending.append(place)
                    pending.append(second[counter])
                    counter = first[counter]
                else:
                    failed = True
            elif action == _JUMP:
                counter = first[counter]
            elif action == _AGAIN:
                pending.append(place)
                pending.append(second[counter])
                counter = first[counter]
            elif action == _SAVE:
                slot = first[counter]
                pending.append(saved[slot])
                pending.append(-1 - slot)
                saved[slot] = place
                counter += 1
            elif action == _MATCH:
                if (is_full and place != self.end) or (must_advance and place == start):
                    failed = True
                else:
                    saved[1] = place
                    self.saved = saved
                    return True
            elif action == _ASSERT:
                failed = not self._holds(first[counter], second[counter], place)
                counter += 1
            elif place >= self.end:
                failed = True
            else:
                failed = not self._takes(action, first[counter], self.text.at(place))
                place += 1
                counter += 1
            if failed:
                counter = -1
                while pending and counter < 0:
                    counter = pending.pop()
                    place = pending.pop()
                    if counter < 0:
                        saved[-1 - counter] = place
                if counter < 0:
                    return False

    def _takes(self, action: int, value: int, code: int) -> bool:
        if action == _CHARACTER:
            return code == value
        if action == _SET:
            return self.program.sets[value].has(code)
        return action == _ANY or code != 10

    def _is_new(self, split: int, place: int) -> bool:
        """Whether this alternative was not yet tried here; it is from now on."""
        index = (place - self._base) * self._words + split // _BITS
        while len(self._tried) <= index:
            self._tried.append(0)
        bit = 1 << split % _BITS
        if self._tried[index] & bit:
            return False
        self._tried[index] |= bit
        return True

    def _holds(self, which: int, is_ascii: int, place: int) -> bool:
        if which == tree.AT_START or which == tree.AT_TEXT_START:
            return place == 0
        if which == tree.AT_TEXT_END:
            return place == self.end
        if which == tree.AT_END:
            last = place == self.end - 1 and self.text.at(place) == 10
            return place == self.end or last
        if which == tree.AT_LINE_START:
            return place == 0 or self.text.at(place - 1) == 10
        if which == tree.AT_LINE_END:
            return place == self.end or self.text.at(place) == 10
        if self.end == 0:
            return False  # as CPython: also "not at a boundary" holds nowhere in an empty text
        before = place > 0 and self._is_word(place - 1, is_ascii)
        after = place < self.end and self._is_word(place, is_ascii)
        return (before != after) == (which == tree.AT_BOUNDARY)

    def _is_word(self, place: int, is_ascii: int) -> bool:
        return tree.is_in_class(self.text.at(place), tree.WORD, is_ascii != 0)
