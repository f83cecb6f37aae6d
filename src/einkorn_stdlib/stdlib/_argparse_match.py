"""How many of the arguments on a command line each action takes.

A command line is described by one letter for each argument: A for a value, O for an option, - for `--`.
"""

from _argparse_actions import (
    ONE_OR_MORE,
    OPTIONAL,
    PARSER,
    REMAINDER,
    SUPPRESS,
    ZERO_OR_MORE,
    Action,
)

_MANY = 1 << 40


def _limits(nargs: int | str | None) -> tuple[int, int]:
    """The least and the greatest number of values."""
    if nargs is None:
        return 1, 1
    if isinstance(nargs, int):
        return nargs, nargs
    if nargs == OPTIONAL:
        return 0, 1
    if nargs in (ZERO_OR_MORE, REMAINDER):
        return 0, _MANY
    if nargs in (ONE_OR_MORE, PARSER):
        return 1, _MANY
    if nargs == SUPPRESS:
        return 0, 0
    raise ValueError("invalid nargs value")


def _fits(action: Action, letters: str) -> bool:
    """Whether an action takes exactly these arguments."""
    nargs = action.nargs
    if action.option_strings and "-" in letters:
        return False
    if nargs == REMAINDER:
        return True
    if nargs == PARSER:
        return letters.lstrip("-").startswith("A")
    least, most = _limits(nargs)
    return "O" not in letters and least <= letters.count("A") <= most


def _shares(actions: list[Action], letters: str) -> list[int] | None:
    """How many arguments each action takes, those in front as many as they can; None where they do not fit."""
    if not actions:
        return []
    for count in range(len(letters), -1, -1):
        if _fits(actions[0], letters[:count]):
            rest = _shares(actions[1:], letters[count:])
            if rest is not None:
                return [count, *rest]
    return None


def match_option(action: Action, letters: str) -> int | None:
    """How many arguments an option takes of those after it; None where they are too few."""
    shares = _shares([action], letters)
    return None if shares is None else shares[0]


def match_positionals(actions: list[Action], letters: str) -> list[int]:
    """How many arguments each of the first actions takes: as many actions as fit."""
    for count in range(len(actions), 0, -1):
        shares = _shares(actions[:count], letters)
        if shares is not None:
            return shares
    return []


def expected(nargs: int | str | None) -> str:
    """What is missing where an option has too few arguments."""
    if nargs is None:
        return "expected one argument"
    if nargs == OPTIONAL:
        return "expected at most one argument"
    if nargs == ONE_OR_MORE:
        return "expected at least one argument"
    if nargs == 1:
        return "expected 1 argument"
    return f"expected {nargs} arguments"
