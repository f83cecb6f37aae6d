"""Which groups of a regular expression take part in every match: read off its text, without matching anything."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache


@dataclass(slots=True)
class Groups:
    """What is known of a pattern's groups, which count from 1."""

    names: dict[str, int] = field(default_factory=dict)
    optional: set[int] = field(default_factory=set)  # may take no part in a match
    count: int = 0

    def number(self, group: object) -> int | None:
        """The number of a group given by number or name; None where there is no such group."""
        if isinstance(group, str):
            return self.names.get(group)
        return group if isinstance(group, int) and 0 <= group <= self.count else None


@dataclass(slots=True)
class _Open:
    """A parenthesis that is not closed yet: its own number, and the groups within."""

    number: int | None
    is_skipped: bool = False  # a negative look-around, or a choice by group: nothing in it is sure
    within: list[int] = field(default_factory=list)


@cache
def groups_of(pattern: str, is_verbose: bool) -> Groups:
    """The groups of a pattern; of one that is no regular expression, whatever is found (compiling it will fail)."""
    return _Scanner(pattern, is_verbose).scan()


class _Scanner:
    def __init__(self, pattern: str, is_verbose: bool) -> None:
        self._pattern = pattern
        self._is_verbose = is_verbose
        self._place = 0
        self._found = Groups()
        self._open = [_Open(None)]

    def scan(self) -> Groups:
        while self._place < len(self._pattern):
            c = self._pattern[self._place]
            self._place += 1
            match c:
                case "\\":
                    self._place += 1
                case "[":
                    self._skip_set()
                case "(":
                    self._begin()
                case ")" if len(self._open) > 1:
                    self._end()
                case "|":
                    self._open[-1].is_skipped = True
                case "#" if self._is_verbose:
                    self._skip_past("\n")
        self._close(self._open[0], may_be_empty=False)
        return self._found

    def _skip_past(self, end: str) -> None:
        found = self._pattern.find(end, self._place)
        self._place = len(self._pattern) if found < 0 else found + 1

    def _skip_set(self) -> None:
        if self._pattern.startswith("^", self._place):
            self._place += 1
        self._place += 1  # a bracket here is a character like any other
        while not self._pattern.startswith("]", self._place) and self._place < len(self._pattern):
            self._place += 2 if self._pattern[self._place] == "\\" else 1
        self._place += 1

    def _begin(self) -> None:
        rest = self._pattern[self._place : self._place + 3]
        if rest.startswith("?#"):
            self._skip_past(")")
        elif rest == "?P=":
            self._skip_past(")")
        elif not rest.startswith("?") or rest == "?P<":
            self._found.count += 1
            self._open.append(_Open(self._found.count))
            if rest == "?P<":
                start = self._place + 3
                self._skip_past(">")
                self._found.names[self._pattern[start : self._place - 1]] = self._found.count
        else:
            is_skipped = rest.startswith(("?!", "?<!", "?("))
            self._open.append(_Open(None, is_skipped))
            flags = self._pattern[self._place : self._pattern.find(")", self._place)]
            self._is_verbose = self._is_verbose or (flags[1:].isalpha() and "x" in flags)
            if rest.startswith("?("):
                self._skip_past(")")  # of the choice

    def _end(self) -> None:
        closed = self._open.pop()
        rest = self._pattern[self._place : self._place + 3]
        may_be_empty = rest.startswith(("?", "*", "{,", "{0,", "{0}"))
        self._close(closed, may_be_empty)
        self._open[-1].within += closed.within
        if closed.number is not None:
            self._open[-1].within.append(closed.number)

    def _close(self, closed: _Open, may_be_empty: bool) -> None:
        if may_be_empty or closed.is_skipped:
            self._found.optional.update(closed.within)
        if may_be_empty and closed.number is not None:
            self._found.optional.add(closed.number)
