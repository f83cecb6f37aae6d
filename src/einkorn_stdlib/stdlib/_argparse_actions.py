"""What arguments argparse knows: actions, the namespace they fill, their errors."""

from collections.abc import Callable
from typing import Final

from _namespace import Attributes

SUPPRESS: Final = "==SUPPRESS=="
OPTIONAL: Final = "?"
ZERO_OR_MORE: Final = "*"
ONE_OR_MORE: Final = "+"
PARSER: Final = "A..."
REMAINDER: Final = "..."


class Namespace(Attributes):
    """What was parsed: `n: int = args.n` reads a value, and tests that it is of the type written there."""

    def __contains__(self, key: str) -> bool:
        return key in self._einkorn_values

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Namespace) and self._einkorn_values == other._einkorn_values

    def __hash__(self) -> int:
        raise TypeError("unhashable type: 'Namespace'")

    def __repr__(self) -> str:
        plain: list[str] = []
        starred: list[str] = []
        for name, value in self._einkorn_values.items():
            if name.isidentifier():
                plain.append(f"{name}={value!r}")
            else:
                starred.append(f"{name!r}: {value!r}")
        if starred:
            plain.append("**{" + ", ".join(starred) + "}")
        return "Namespace(" + ", ".join(plain) + ")"


class Action:
    """One argument: how it is written, how many values it takes, what they become and where they go."""

    def __init__(self, option_strings: list[str], dest: str, kind: str) -> None:
        self.option_strings = option_strings
        self.dest = dest
        self.kind = kind
        self.nargs: int | str | None = None
        self.const: object = None
        self.default: object = None
        self.type: Callable[[str], object] | None = None
        self.choices: list[object] | None = None
        self.required = False
        self.help: str | None = None
        self.metavar: str | tuple[str, ...] | None = None
        self.version: str | None = None
        self.listed: list[Action] = []  # the subcommands that have a help text

    def format_usage(self) -> str:
        """How the usage line writes it."""
        if self.kind == "boolean":
            return " | ".join(self.option_strings)
        return self.option_strings[0]


class Subcommands(Action):
    """The action whose first argument names a parser for the rest."""

    def parse_rest(self, strings: list[str], values: dict[str, object]) -> list[str]:
        """Let that parser fill in `values`; what it does not understand."""
        raise NotImplementedError


class BooleanOptionalAction(Action):
    """`action=BooleanOptionalAction`: --name and --no-name."""


def name_of(action: Action | None) -> str | None:
    """What messages call an argument."""
    if action is None:
        return None
    if action.option_strings:
        return "/".join(action.option_strings)
    metavar = action.metavar
    if isinstance(metavar, tuple):
        return ", ".join(metavar)
    if metavar is not None and metavar != SUPPRESS:
        return metavar
    if action.dest != SUPPRESS:
        return action.dest
    if action.choices:
        return "{" + ",".join([str(choice) for choice in action.choices]) + "}"
    return None


class ArgumentError(Exception):
    """An argument that cannot be what it should be."""

    def __init__(self, argument: Action | None, message: str) -> None:
        super().__init__(argument, message)
        self.argument_name = name_of(argument)
        self.message = message

    def __str__(self) -> str:
        if self.argument_name is None:
            return self.message
        return f"argument {self.argument_name}: {self.message}"


class ArgumentTypeError(Exception):
    """Raised by a `type` function: its text is the message."""
