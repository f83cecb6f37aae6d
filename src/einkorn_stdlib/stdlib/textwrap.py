"""Paragraphs in lines of a given width, and the indentation of whole texts."""

from collections.abc import Callable

__all__ = ["TextWrapper", "dedent", "fill", "indent", "shorten", "wrap"]

_SPACE = "\t\n\x0b\x0c\r "


class TextWrapper:
    """How to break text into lines; each attribute may be changed before `wrap` or `fill`."""

    def __init__(
        self,
        width: int = 70,
        initial_indent: str = "",
        subsequent_indent: str = "",
        expand_tabs: bool = True,
        replace_whitespace: bool = True,
        fix_sentence_endings: bool = False,
        break_long_words: bool = True,
        drop_whitespace: bool = True,
        break_on_hyphens: bool = True,
        tabsize: int = 8,
        *,
        max_lines: int | None = None,
        placeholder: str = " [...]",
    ) -> None:
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def wrap(self, text: str) -> list[str]:
        """Lines of at most `width` characters, without newlines at their ends."""
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = "".join([" " if c in _SPACE else c for c in text])
        chunks = self._chunks(text)
        if self.fix_sentence_endings:
            _fix_endings(chunks)
        return self._lines(chunks)

    def fill(self, text: str) -> str:
        """The lines of `wrap` as one text."""
        return "\n".join(self.wrap(text))

    def _chunks(self, text: str) -> list[str]:
        """Runs of space and words in turn; words in parts at hyphens and dashes."""
        chunks: list[str] = []
        place = 0
        while place < len(text):
            start = place
            is_space = text[place] in _SPACE
            while place < len(text) and (text[place] in _SPACE) == is_space:
                place += 1
            if is_space or not self.break_on_hyphens:
                chunks.append(text[start:place])
            else:
                _split_word(text[start:place], chunks)
        return chunks

    def _lines(self, chunks: list[str]) -> list[str]:
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            first = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(first) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines: list[str] = []
        left = chunks[::-1]
        while left:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and not left[-1].strip():
                left.pop()
            line, used = self._line(left, width)
            if self.drop_whitespace and line and not line[-1].strip():
                used -= len(line.pop())
            if not line:
                continue
            if (
                self.max_lines is None
                or len(lines) + 1 < self.max_lines
                or self._ends(left, used, width)
            ):
                lines.append(indent + "".join(line))
                continue
            self._shorten(lines, line, used, width, indent)
            break
        return lines

    def _line(self, left: list[str], width: int) -> tuple[list[str], int]:
        """The chunks of the next line, taken from the end of `left`."""
        line: list[str] = []
        used = 0
        while left and used + len(left[-1]) <= width:
            used += len(left[-1])
            line.append(left.pop())
        if left and len(left[-1]) > width:
            self._long_word(left, line, used, width)
            used = sum([len(chunk) for chunk in line])
        return line, used

    def _ends(self, left: list[str], used: int, width: int) -> bool:
        """Whether nothing but space is left after this line."""
        only_space = self.drop_whitespace and len(left) == 1 and not left[0].strip()
        return (not left or only_space) and used <= width

    def _long_word(self, left: list[str], line: list[str], used: int, width: int) -> None:
        space = 1 if width < 1 else width - used
        if not self.break_long_words:
            if not line:
                line.append(left.pop())
            return
        chunk = left[-1]
        end = space
        if self.break_on_hyphens and len(chunk) > space:
            hyphen = chunk.rfind("-", 0, space)
            if hyphen > 0 and chunk[:hyphen].strip("-"):
                end = hyphen + 1
        line.append(chunk[:end])
        left[-1] = chunk[end:]

    def _shorten(
        self, lines: list[str], line: list[str], used: int, width: int, indent: str
    ) -> None:
        """End the last line that is allowed with the placeholder."""
        while line:
            if line[-1].strip() and used + len(self.placeholder) <= width:
                line.append(self.placeholder)
                lines.append(indent + "".join(line))
                return
            used -= len(line.pop())
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())


def _is_letter(text: str, place: int) -> bool:
    return 0 <= place < len(text) and (text[place].isalpha() or text[place] == "_")


def _is_word(text: str, place: int) -> bool:
    """Whether a letter, digit or one of the marks that belong to words stands there."""
    if not 0 <= place < len(text):
        return False
    return text[place].isalnum() or text[place] in "_!\"'&.,?"


def _split_word(word: str, chunks: list[str]) -> None:
    """A word in parts: after a hyphen between letters, and around dashes of two or more hyphens."""
    start = 0
    place = 0
    while place < len(word):
        if word[place] != "-":
            place += 1
            continue
        end = place
        while end < len(word) and word[end] == "-":
            end += 1
        if end - place >= 2 and _is_word(word, place - 1) and _is_dash_end(word, end):
            if place > start:
                chunks.append(word[start:place])
            chunks.append(word[place:end])
            start = end
        elif end - place == 1 and _is_letter(word, place - 1) and _breaks(word, place):
            chunks.append(word[start:end])
            start = end
        place = end
    if start < len(word):
        chunks.append(word[start:])


def _is_dash_end(word: str, place: int) -> bool:
    return place < len(word) and (word[place].isalnum() or word[place] == "_")


def _breaks(word: str, hyphen: int) -> bool:
    """Whether a line may end after this hyphen: two letters, or letter, hyphen, letter, on each side."""
    before = _is_letter(word, hyphen - 2) or (
        hyphen >= 3 and word[hyphen - 2] == "-" and _is_letter(word, hyphen - 3)
    )
    after = _is_letter(word, hyphen + 1) and (
        _is_letter(word, hyphen + 2)
        or (word[hyphen + 2 : hyphen + 3] == "-" and _is_letter(word, hyphen + 3))
    )
    return before and after


def _fix_endings(chunks: list[str]) -> None:
    """Two spaces after a sentence."""
    for place in range(len(chunks) - 1):
        if chunks[place + 1] != " ":
            continue
        bare = chunks[place].rstrip("\"'")
        if len(chunks[place]) - len(bare) <= 1 and len(bare) >= 2:
            if bare[-1] in ".!?" and "a" <= bare[-2] <= "z":
                chunks[place + 1] = "  "


def wrap(
    text: str,
    width: int = 70,
    *,
    initial_indent: str = "",
    subsequent_indent: str = "",
    expand_tabs: bool = True,
    replace_whitespace: bool = True,
    fix_sentence_endings: bool = False,
    break_long_words: bool = True,
    drop_whitespace: bool = True,
    break_on_hyphens: bool = True,
    tabsize: int = 8,
    max_lines: int | None = None,
    placeholder: str = " [...]",
) -> list[str]:
    """One paragraph as lines of at most `width` characters."""
    wrapper = TextWrapper(
        width,
        initial_indent,
        subsequent_indent,
        expand_tabs,
        replace_whitespace,
        fix_sentence_endings,
        break_long_words,
        drop_whitespace,
        break_on_hyphens,
        tabsize,
        max_lines=max_lines,
        placeholder=placeholder,
    )
    return wrapper.wrap(text)


def fill(
    text: str,
    width: int = 70,
    *,
    initial_indent: str = "",
    subsequent_indent: str = "",
    expand_tabs: bool = True,
    replace_whitespace: bool = True,
    fix_sentence_endings: bool = False,
    break_long_words: bool = True,
    drop_whitespace: bool = True,
    break_on_hyphens: bool = True,
    tabsize: int = 8,
    max_lines: int | None = None,
    placeholder: str = " [...]",
) -> str:
    """One paragraph as text with a newline after each line but the last."""
    wrapper = TextWrapper(
        width,
        initial_indent,
        subsequent_indent,
        expand_tabs,
        replace_whitespace,
        fix_sentence_endings,
        break_long_words,
        drop_whitespace,
        break_on_hyphens,
        tabsize,
        max_lines=max_lines,
        placeholder=placeholder,
    )
    return wrapper.fill(text)


def shorten(
    text: str,
    width: int,
    *,
    initial_indent: str = "",
    subsequent_indent: str = "",
    fix_sentence_endings: bool = False,
    break_long_words: bool = True,
    break_on_hyphens: bool = True,
    placeholder: str = " [...]",
) -> str:
    """The beginning of a text, in words, that fits `width` characters with the placeholder."""
    wrapper = TextWrapper(
        width,
        initial_indent,
        subsequent_indent,
        fix_sentence_endings=fix_sentence_endings,
        break_long_words=break_long_words,
        break_on_hyphens=break_on_hyphens,
        max_lines=1,
        placeholder=placeholder,
    )
    return wrapper.fill(" ".join(text.strip().split()))


def _margin(line: str) -> str:
    """The spaces and tabs a line begins with."""
    place = 0
    while place < len(line) and (line[place] == " " or line[place] == "\t"):
        place += 1
    return line[:place]


def dedent(text: str) -> str:
    """Without the leading space that all lines share; lines of space alone become empty."""
    lines = text.split("\n")
    margin = ""
    found = False
    for place in range(len(lines)):
        line = lines[place]
        own = _margin(line)
        if len(own) == len(line):
            lines[place] = ""
            continue
        if not found:
            margin = own
            found = True
            continue
        shared = 0
        while shared < len(margin) and shared < len(own) and margin[shared] == own[shared]:
            shared += 1
        margin = margin[:shared]
    if margin:
        lines = [line[len(margin) :] for line in lines]
    return "\n".join(lines)


def indent(text: str, prefix: str, predicate: Callable[[str], bool] | None = None) -> str:
    """`prefix` before each line that is not only space, or for which `predicate` holds."""
    parts: list[str] = []
    for line in text.splitlines(True):
        chosen = bool(line.strip()) if predicate is None else predicate(line)
        parts.append(prefix + line if chosen else line)
    return "".join(parts)
