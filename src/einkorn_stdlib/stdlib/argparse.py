"""Arguments of a command line: parser, options, subcommands, help, as CPython 3.12 lays them out.

A value is read into a declared type (`n: int = args.n`), or `parse_args(namespace=...)` fills an object of a
class of the program's. Not offered: Action classes of one's own, FileType, arguments from files.
"""

import os.path
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn, TextIO, overload

from _argparse_actions import (
    ONE_OR_MORE,
    OPTIONAL,
    PARSER,
    REMAINDER,
    SUPPRESS,
    ZERO_OR_MORE,
    Action,
    ArgumentError,
    ArgumentTypeError,
    BooleanOptionalAction,
    Namespace,
    Subcommands,
    name_of,
)
from _argparse_arguments import Known, _ActionsContainer, _ArgumentGroup, _MutuallyExclusiveGroup
from _argparse_help import (
    ArgumentDefaultsHelpFormatter,
    HelpFormatter,
    MetavarTypeHelpFormatter,
    RawDescriptionHelpFormatter,
    RawTextHelpFormatter,
)
from _argparse_match import expected, match_option, match_positionals
from _namespace import list_items

__all__ = ["Action", "ArgumentDefaultsHelpFormatter", "ArgumentError", "ArgumentParser", "ArgumentTypeError",
           "BooleanOptionalAction", "HelpFormatter", "MetavarTypeHelpFormatter", "Namespace", "ONE_OR_MORE", "OPTIONAL",
           "PARSER", "REMAINDER", "RawDescriptionHelpFormatter", "RawTextHelpFormatter", "SUPPRESS", "ZERO_OR_MORE"]  # fmt: skip


def _is_negative_number(text: str) -> bool:
    """-1, -1.5, -.5"""
    if len(text) < 2 or text[0] != "-":
        return False
    whole, point, part = text[1:].partition(".")
    if point:
        return part.isdecimal() and (not whole or whole.isdecimal())
    return whole.isdecimal()


class _Run:
    """One parse: what has been seen of a command line."""

    def __init__(self, known: Known, strings: list[str], namespace: Namespace) -> None:
        self.strings = strings
        self.namespace = namespace
        self.positionals = [a for a in known.actions if not a.option_strings]
        self.options: dict[int, tuple[Action | None, str, str | None]] = {}
        self.letters = ""
        self.extras: list[str] = []
        self.seen: list[Action] = []
        self.given: list[Action] = []  # seen, with another value than the default


def _is_among(action: Action, actions: list[Action]) -> bool:
    return any(known is action for known in actions)


class ArgumentParser(_ActionsContainer):
    """Turns a command line into values."""

    def __init__(
        self,
        prog: str | None = None,
        usage: str | None = None,
        description: str | None = None,
        epilog: str | None = None,
        parents: Sequence["ArgumentParser"] = (),
        formatter_class: Callable[[str], HelpFormatter] = HelpFormatter,
        prefix_chars: str = "-",
        fromfile_prefix_chars: None = None,
        argument_default: object = None,
        conflict_handler: str = "error",
        add_help: bool = True,
        allow_abbrev: bool = True,
        exit_on_error: bool = True,
    ) -> None:
        super().__init__(Known(prefix_chars))
        self.prog = os.path.basename(sys.argv[0]) if prog is None else prog
        self.usage = usage
        self.description = description
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.prefix_chars = prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._known.argument_default = argument_default
        if conflict_handler not in ("resolve", "error"):
            raise ValueError(f"invalid conflict_resolution value: {conflict_handler!r}")
        self._known.resolves_conflicts = conflict_handler == "resolve"
        self._positionals = _ArgumentGroup(self._known, "positional arguments", None)
        self._optionals = _ArgumentGroup(self._known, "options", None)
        self._groups = [self._positionals, self._optionals]
        self._has_subparsers = False
        if add_help:
            prefix = "-" if "-" in prefix_chars else prefix_chars[0]
            self.add_argument(
                prefix + "h",
                prefix * 2 + "help",
                action="help",
                help="show this help message and exit",
            )
        for parent in parents:
            self._adopt(parent)

    def _adopt(self, parent: "ArgumentParser") -> None:
        """Take over the arguments of a parent."""
        for group in parent._groups:
            own = [g for g in self._groups if g.title == group.title]
            target = own[0] if own else self.add_argument_group(group.title, group.description)
            for action in group._group_actions:
                target._take(action)
        self._known.exclusive.extend(parent._known.exclusive)
        for name, value in parent._known.defaults.items():
            self._known.defaults[name] = value

    def _take(self, action: Action) -> None:
        (self._optionals if action.option_strings else self._positionals)._take(action)

    def add_argument_group(
        self, title: str | None = None, description: str | None = None
    ) -> _ArgumentGroup:
        """Arguments that stand together in the help, under a title."""
        group = _ArgumentGroup(self._known, title, description)
        self._groups.append(group)
        return group

    def add_subparsers(
        self,
        *,
        title: str | None = None,
        description: str | None = None,
        prog: str | None = None,
        dest: str | None = None,
        required: bool = False,
        help: str | None = None,
        metavar: str | None = None,
    ) -> "_SubParsersAction[ArgumentParser]":
        """Subcommands, each with a parser of its own."""
        if self._has_subparsers:
            self.error("cannot have multiple subparser arguments")
        self._has_subparsers = True
        group = self._positionals
        if title is not None or description is not None:
            group = self.add_argument_group("subcommands" if title is None else title, description)
        if prog is None:
            positionals = [a for a in self._known.actions if not a.option_strings]
            usage = self._formatter().usage(self.usage, positionals, self._known.exclusive, "")
            prog = usage.strip()
        action: _SubParsersAction[ArgumentParser] = _SubParsersAction(
            prog, SUPPRESS if dest is None else dest
        )
        action.required = required
        action.help = help
        action.metavar = metavar
        group._take(action)
        return action

    # ------------------------------------------------------------ parsing

    @overload
    def parse_args(self, args: Sequence[str] | None = None, namespace: None = None) -> Namespace:
        made, rest = self.parse_known_args(args)
        self._refuse_rest(rest)
        return made

    @overload
    def parse_args[N](self, args: Sequence[str] | None, namespace: N) -> N:
        made, rest = self.parse_known_args(args, namespace)
        self._refuse_rest(rest)
        return made

    @overload
    def parse_args[N](self, *, namespace: N) -> N:
        made, rest = self.parse_known_args(None, namespace)
        self._refuse_rest(rest)
        return made

    def parse_args(self, args: Sequence[str] | None = None, namespace: object = None) -> object:
        """The values of a command line, by default this program's; usage and exit status 2 on errors."""
        ...

    @overload
    def parse_known_args(
        self, args: Sequence[str] | None = None, namespace: None = None
    ) -> tuple[Namespace, list[str]]:
        made = Namespace()
        return made, self._parse(args, made)

    @overload
    def parse_known_args[N](self, args: Sequence[str] | None, namespace: N) -> tuple[N, list[str]]:
        made = Namespace()
        _read_attributes(namespace, made._einkorn_values)
        rest = self._parse(args, made)
        _write_attributes(namespace, made._einkorn_values)
        return namespace, rest

    @overload
    def parse_known_args[N](self, *, namespace: N) -> tuple[N, list[str]]:
        return self.parse_known_args(None, namespace)

    def parse_known_args(
        self, args: Sequence[str] | None = None, namespace: object = None
    ) -> tuple[object, list[str]]:
        """As parse_args, with what it did not understand instead of an error."""
        ...

    def _refuse_rest(self, rest: list[str]) -> None:
        if rest:
            self.error(f"unrecognized arguments: {' '.join(rest)}")

    def _parse(self, args: Sequence[str] | None, namespace: Namespace) -> list[str]:
        strings = sys.argv[1:] if args is None else list(args)
        values = namespace._einkorn_values
        for action in self._known.actions:
            if action.dest != SUPPRESS and action.dest not in values:
                if not action.default == SUPPRESS:
                    values[action.dest] = action.default
        for name, value in self._known.defaults.items():
            values.setdefault(name, value)
        if not self.exit_on_error:
            return self._parse_strings(strings, namespace)
        try:
            return self._parse_strings(strings, namespace)
        except ArgumentError as error:
            self.error(str(error))

    def _parse_strings(self, strings: list[str], namespace: Namespace) -> list[str]:
        run = _Run(self._known, strings, namespace)
        self._classify(run)
        last = max(run.options) if run.options else -1
        at = 0
        while at <= last:
            following = min([index for index in run.options if index >= at])
            if at != following:
                after = self._positionals_from(run, at)
                if after > at:
                    at = after
                    continue
            if at not in run.options:
                run.extras.extend(strings[at:following])
                at = following
            at = self._option_at(run, at)
        run.extras.extend(strings[self._positionals_from(run, at) :])
        self._complete(run)
        return run.extras

    def _classify(self, run: _Run) -> None:
        """One letter for each argument."""
        only_values = False
        for index, text in enumerate(run.strings):
            letter = "A"
            if text == "--" and not only_values:
                only_values = True
                letter = "-"
            elif not only_values:
                option = self._as_option(text)
                if option is not None:
                    run.options[index] = option
                    letter = "O"
            run.letters += letter

    def _as_option(self, text: str) -> tuple[Action | None, str, str | None] | None:
        """The option that an argument names, with the value after `=`; None for a value."""
        options = self._known.options
        if not text or text[0] not in self.prefix_chars:
            return None
        if text in options:
            return options[text], text, None
        if len(text) == 1:
            return None
        name, equals, value = text.partition("=")
        if equals and name in options:
            return options[name], name, value
        found = self._abbreviated(text)
        if len(found) > 1:
            matches = ", ".join([option for _, option, _ in found])
            self.error(f"ambiguous option: {text} could match {matches}")
        if len(found) == 1:
            action, option, given = found[0]
            return action, option, given
        if _is_negative_number(text) and not any(_is_negative_number(o) for o in options):
            return None
        if " " in text:
            return None
        return None, text, None

    def _abbreviated(self, text: str) -> list[tuple[Action, str, str | None]]:
        """The options that begin so, and the short option that the text begins with."""
        found: list[tuple[Action, str, str | None]] = []
        if text[1] in self.prefix_chars:
            if self.allow_abbrev:
                name, equals, value = text.partition("=")
                for option, action in self._known.options.items():
                    if option.startswith(name):
                        found.append((action, option, value if equals else None))
            return found
        for option, action in self._known.options.items():
            if option == text[:2]:
                found.append((action, option, text[2:]))
            elif option.startswith(text):
                found.append((action, option, None))
        return found

    def _option_at(self, run: _Run, at: int) -> int:
        """Take the option there, or several short ones in one argument; where the next argument is."""
        action, option, explicit = run.options[at]
        if action is None:
            run.extras.append(run.strings[at])
            return at + 1
        taken: list[tuple[Action, list[str], str]] = []
        while explicit is not None:
            count = match_option(action, "A")
            if count == 1:
                taken.append((action, [explicit], option))
                break
            known = self._known.options
            flag = option[0] + explicit[:1]
            if count != 0 or option[1] in self.prefix_chars or not explicit or flag not in known:
                if count is None:
                    raise ArgumentError(action, expected(action.nargs))
                raise ArgumentError(action, f"ignored explicit argument {explicit!r}")
            taken.append((action, [], option))
            action, option, explicit = known[flag], flag, explicit[1:] or None
        stop = at + 1
        if explicit is None:
            count = match_option(action, run.letters[stop:])
            if count is None:
                raise ArgumentError(action, expected(action.nargs))
            stop += count
            taken.append((action, run.strings[at + 1 : stop], option))
        for each, values, name in taken:
            self._act(run, each, values, name)
        return stop

    def _positionals_from(self, run: _Run, at: int) -> int:
        counts = match_positionals(run.positionals, run.letters[at:])
        pairs = list(zip(run.positionals, counts))
        run.positionals = run.positionals[len(counts) :]
        for action, count in pairs:
            values = run.strings[at : at + count]
            at += count
            self._act(run, action, values, "")
        return at

    def _complete(self, run: _Run) -> None:
        """Convert defaults that are texts; refuse what is missing."""
        missing: list[str] = []
        values = run.namespace._einkorn_values
        for action in self._known.actions:
            if _is_among(action, run.seen):
                continue
            if action.required:
                missing.append(name_of(action) or "None")
                continue
            default = action.default
            if (
                isinstance(default, str)
                and action.dest in values
                and values[action.dest] is default
            ):
                values[action.dest] = self._value(action, default)
        if missing:
            self.error(f"the following arguments are required: {', '.join(missing)}")
        for group in self._known.exclusive:
            if group.required and not any(_is_among(a, run.given) for a in group.actions):
                names = [name_of(a) or "None" for a in group.actions if a.help != SUPPRESS]
                self.error(f"one of the arguments {' '.join(names)} is required")

    # ------------------------------------------------------------ values

    def _act(self, run: _Run, action: Action, strings: list[str], option: str) -> None:
        """An action with its arguments."""
        run.seen.append(action)
        value = self._values(action, strings)
        if value is not action.default or action.nargs == 0:
            run.given.append(action)
            for group in self._known.exclusive:
                if _is_among(action, group.actions):
                    for other in group.actions:
                        if other is not action and _is_among(other, run.given):
                            raise ArgumentError(
                                action, f"not allowed with argument {name_of(other)}"
                            )
        if isinstance(action, Subcommands):
            run.extras.extend(action.parse_rest(strings, run.namespace._einkorn_values))
        elif not (isinstance(value, str) and value is SUPPRESS):
            self._store(run.namespace, action, value, option)

    def _store(self, namespace: Namespace, action: Action, value: object, option: str) -> None:
        values = namespace._einkorn_values
        held = values.get(action.dest)
        match action.kind:
            case "store":
                values[action.dest] = value
            case "store_const" | "store_true" | "store_false":
                values[action.dest] = action.const
            case "boolean":
                values[action.dest] = not option.startswith("--no-")
            case "append":
                values[action.dest] = [*_items(held), value]
            case "append_const":
                values[action.dest] = [*_items(held), action.const]
            case "extend":
                values[action.dest] = [*_items(held), *_items(value)]
            case "count":
                values[action.dest] = (held if isinstance(held, int) else 0) + 1
            case "version":
                self._show_version(action)
            case _:
                self.print_help()
                self.exit()

    def _show_version(self, action: Action) -> NoReturn:
        known: dict[str, object] = {"prog": self.prog}
        text = (action.version or "") % known
        formatter = self._formatter()
        sys.stdout.write(formatter.text(text).strip("\n") + "\n")
        self.exit()

    def _values(self, action: Action, strings: list[str]) -> object:
        """What an action's arguments stand for."""
        if action.nargs not in (PARSER, REMAINDER) and "--" in strings:
            strings.remove("--")
        if not strings and action.nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                return self._checked(action, self._value(action, value))
            return value
        if not strings and action.nargs == ZERO_OR_MORE and not action.option_strings:
            if action.default is None:
                nothing: list[object] = []
                return nothing
            return self._checked(action, action.default)
        if len(strings) == 1 and action.nargs in (None, OPTIONAL):
            return self._checked(action, self._value(action, strings[0]))
        if action.nargs == SUPPRESS:
            return SUPPRESS
        values = [self._value(action, text) for text in strings]
        if action.nargs == PARSER:
            self._checked(action, values[0])
        elif action.nargs != REMAINDER:
            for value in values:
                self._checked(action, value)
        return values

    def _value(self, action: Action, text: str) -> object:
        made = action.type
        if made is None:
            return text
        try:
            return made(text)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error)) from None
        except (TypeError, ValueError):
            raise ArgumentError(action, f"invalid {made.__name__} value: {text!r}") from None

    def _checked(self, action: Action, value: object) -> object:
        choices = action.choices
        if choices is not None and value not in choices:
            known = ", ".join([repr(choice) for choice in choices])
            raise ArgumentError(action, f"invalid choice: {value!r} (choose from {known})")
        return value

    # ------------------------------------------------------------ texts

    def _formatter(self) -> HelpFormatter:
        return self.formatter_class(self.prog)

    def format_usage(self) -> str:
        """The usage lines."""
        usage = self._formatter().usage(self.usage, self._known.actions, self._known.exclusive)
        return usage.strip("\n") + "\n"

    def format_help(self) -> str:
        """Usage, description, arguments, epilog."""
        formatter = self._formatter()
        for group in self._groups:
            formatter.measure(group._group_actions)
        text = formatter.usage(self.usage, self._known.actions, self._known.exclusive)
        text += formatter.text(self.description)
        for group in self._groups:
            text += formatter.section(group.title, group.description, group._group_actions)
        text += formatter.text(self.epilog)
        while "\n\n\n" in text:
            text = text.replace("\n\n\n", "\n\n")
        return text.strip("\n") + "\n"

    def print_usage(self, file: TextIO | None = None) -> None:
        """The usage lines, on standard output unless told otherwise."""
        (sys.stdout if file is None else file).write(self.format_usage())

    def print_help(self, file: TextIO | None = None) -> None:
        """The help text, on standard output unless told otherwise."""
        (sys.stdout if file is None else file).write(self.format_help())

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        """Leave the program, after a message on standard error."""
        if message:
            sys.stderr.write(message)
        sys.exit(status)

    def error(self, message: str) -> NoReturn:
        """Usage and message on standard error; exit status 2."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: error: {message}\n")


class _SubParsersAction[P](Subcommands):
    """Subcommands: the first argument names a parser, which takes the rest."""

    def __init__(self, prog: str, dest: str) -> None:
        super().__init__([], dest, "parsers")
        self.nargs = PARSER
        self.choices = []
        self._prog = prog
        self._parsers: dict[str, ArgumentParser] = {}

    def add_parser(
        self,
        name: str,
        *,
        help: str | None = None,
        aliases: Sequence[str] = (),
        prog: str | None = None,
        usage: str | None = None,
        description: str | None = None,
        epilog: str | None = None,
        parents: Sequence[ArgumentParser] = (),
        formatter_class: Callable[[str], HelpFormatter] = HelpFormatter,
        prefix_chars: str = "-",
        argument_default: object = None,
        conflict_handler: str = "error",
        add_help: bool = True,
        allow_abbrev: bool = True,
        exit_on_error: bool = True,
    ) -> ArgumentParser:
        """The parser of one subcommand."""
        if name in self._parsers:
            raise ArgumentError(self, f"conflicting subparser: {name}")
        for alias in aliases:
            if alias in self._parsers:
                raise ArgumentError(self, f"conflicting subparser alias: {alias}")
        if help is not None:
            listed = Action([], name, "store")
            listed.metavar = f"{name} ({', '.join(aliases)})" if aliases else name
            listed.help = help
            self.listed.append(listed)
        parser = ArgumentParser(
            f"{self._prog} {name}" if prog is None else prog, usage, description, epilog, parents,
            formatter_class, prefix_chars, None, argument_default, conflict_handler, add_help,
            allow_abbrev, exit_on_error,
        )  # fmt: skip
        for word in [name, *aliases]:
            self._parsers[word] = parser
            if self.choices is not None:
                self.choices.append(word)
        return parser

    def parse_rest(self, strings: list[str], values: dict[str, object]) -> list[str]:
        if self.dest != SUPPRESS:
            values[self.dest] = strings[0]
        inner, rest = self._parsers[strings[0]].parse_known_args(strings[1:])
        for name, value in inner._einkorn_values.items():
            values[name] = value
        return rest


def _items(value: object) -> list[object]:
    """The items of a list of any kind; none of None."""
    return [] if value is None else list_items(value)


def _read_attributes[N](source: N, values: dict[str, object]) -> None:
    """The attributes that `source` has: written by the compiler for each class."""
    ...


def _write_attributes[N](target: N, values: dict[str, object]) -> None:
    """Give `target` the values of attributes that it has: written by the compiler for each class."""
    ...
