"""Options of a command line as C's getopt reads them."""

from collections.abc import Sequence
from os import environ

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    """An option that is not known, or whose argument is missing or too many. `opt` is its name."""

    def __init__(self, msg: str, opt: str = "") -> None:
        super().__init__(msg, opt)
        self.msg = msg
        self.opt = opt

    def __str__(self) -> str:
        return self.msg


error = GetoptError

type _Options = list[tuple[str, str]]


def _names(longopts: Sequence[str] | str) -> list[str]:
    return [longopts] if isinstance(longopts, str) else list(longopts)


def getopt(
    args: Sequence[str], shortopts: str, longopts: Sequence[str] | str = []
) -> tuple[_Options, list[str]]:
    """Options with their arguments, and what follows them: the first word that is none ends them."""
    found: _Options = []
    words, names = list(args), _names(longopts)
    while words and words[0].startswith("-") and words[0] != "-":
        word = words.pop(0)
        if word == "--":
            break
        words = _option(found, word, shortopts, names, words)
    return found, words


def gnu_getopt(
    args: Sequence[str], shortopts: str, longopts: Sequence[str] | str = []
) -> tuple[_Options, list[str]]:
    """As getopt(), but other words may stand between options; unless `shortopts` begins with a plus."""
    found: _Options = []
    others: list[str] = []
    words, names = list(args), _names(longopts)
    stops = shortopts.startswith("+") or "POSIXLY_CORRECT" in environ
    shorts = shortopts.removeprefix("+")
    while words:
        word = words.pop(0)
        if word == "--":
            return found, others + words
        if word.startswith("-") and word != "-":
            words = _option(found, word, shorts, names, words)
        elif stops:
            return found, [*others, word, *words]
        else:
            others.append(word)
    return found, others


def _option(
    found: _Options, word: str, shorts: str, names: list[str], words: list[str]
) -> list[str]:
    """Read one word of options; the words behind it."""
    if word.startswith("--"):
        return _long(found, word[2:], names, words)
    return _short(found, word[1:], shorts, words)


def _long(found: _Options, text: str, names: list[str], words: list[str]) -> list[str]:
    name, mark, argument = text.partition("=")
    takes, name = _known(name, names)
    if takes and not mark:
        if not words:
            raise GetoptError(f"option --{name} requires argument", name)
        argument, words = words[0], words[1:]
    elif mark and not takes:
        raise GetoptError(f"option --{name} must not have an argument", name)
    found.append(("--" + name, argument))
    return words


def _known(name: str, names: list[str]) -> tuple[bool, str]:
    """Whether an option takes an argument, and its whole name: a beginning is enough where no other has it."""
    possible = [known for known in names if known.startswith(name)]
    if not possible:
        raise GetoptError(f"option --{name} not recognized", name)
    if name in possible:
        return (False, name)
    if name + "=" in possible:
        return (True, name)
    if len(possible) > 1:
        raise GetoptError(f"option --{name} not a unique prefix", name)
    return (possible[0].endswith("="), possible[0].removesuffix("="))


def _short(found: _Options, letters: str, shorts: str, words: list[str]) -> list[str]:
    while letters:
        letter, letters = letters[0], letters[1:]
        place = -1 if letter == ":" else shorts.find(letter)
        if place < 0:
            raise GetoptError(f"option -{letter} not recognized", letter)
        argument = ""
        if shorts[place + 1 : place + 2] == ":":
            if not letters:
                if not words:
                    raise GetoptError(f"option -{letter} requires argument", letter)
                letters, words = words[0], words[1:]
            argument, letters = letters, ""
        found.append(("-" + letter, argument))
    return words
