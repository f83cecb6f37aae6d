"""Usage and help texts of argparse, laid out as CPython 3.12 does."""

import os
import textwrap

from _argparse_actions import (
    ONE_OR_MORE,
    OPTIONAL,
    PARSER,
    REMAINDER,
    SUPPRESS,
    ZERO_OR_MORE,
    Action,
)


class ExclusiveGroup:
    """Actions of which at most one may be given."""

    def __init__(self, required: bool) -> None:
        self.required = required
        self.actions: list[Action] = []


def _squeezed(text: str) -> str:
    """The text with one space for each run of ASCII's white space; other spaces hold words together."""
    return b" ".join(text.encode().split()).decode()


class HelpFormatter:
    """Usage, and sections of arguments with their help."""

    def __init__(
        self,
        prog: str,
        indent_increment: int = 2,
        max_help_position: int = 24,
        width: int | None = None,
    ) -> None:
        if width is None:
            columns = os.environ.get("COLUMNS", "")
            width = (int(columns) if columns.isdecimal() and int(columns) > 0 else 80) - 2
        self._prog = prog
        self._step = indent_increment
        self._help_limit = min(max_help_position, max(width - 20, indent_increment * 2))
        self._width = width
        self._longest = 0

    # ------------------------------------------------------------ what the other formatters do otherwise

    def _split_lines(self, text: str, width: int) -> list[str]:
        return textwrap.wrap(_squeezed(text), width)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return textwrap.fill(
            _squeezed(text), width, initial_indent=indent, subsequent_indent=indent
        )

    def _get_help_string(self, action: Action) -> str:
        return "" if action.help is None else action.help

    def _default_metavar(self, action: Action) -> str:
        return action.dest.upper() if action.option_strings else action.dest

    # ------------------------------------------------------------ arguments

    def _metavars(self, action: Action, count: int) -> list[str]:
        metavar = action.metavar
        if isinstance(metavar, tuple):
            return list(metavar)
        if metavar is not None:
            return [metavar] * count
        if action.choices is not None:
            return ["{" + ",".join([str(choice) for choice in action.choices]) + "}"] * count
        return [self._default_metavar(action)] * count

    def _values_text(self, action: Action) -> str:
        """The values that an action takes, as the usage writes them."""
        nargs = action.nargs
        if isinstance(nargs, int):
            return " ".join(self._metavars(action, nargs))
        if nargs == REMAINDER:
            return "..."
        if nargs == SUPPRESS:
            return ""
        if nargs == ONE_OR_MORE:
            names = self._metavars(action, 2)
            return f"{names[0]} [{names[1]} ...]"
        names = self._metavars(action, 1)
        if nargs is None:
            return names[0]
        if nargs == OPTIONAL:
            return f"[{names[0]}]"
        if nargs == ZERO_OR_MORE:
            return f"[{names[0]} [{names[1]} ...]]" if len(names) == 2 else f"[{names[0]} ...]"
        if nargs == PARSER:
            return f"{names[0]} ..."
        raise ValueError("invalid nargs value")

    def invocation(self, action: Action) -> str:
        """How an argument is written, at the left of its help."""
        if not action.option_strings:
            return self._metavars(action, 1)[0]
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        values = self._values_text(action)
        return ", ".join([f"{option} {values}" for option in action.option_strings])

    def _expanded(self, action: Action) -> str:
        """The help text with its %(name)s filled in."""
        text = self._get_help_string(action)
        known: dict[str, object] = {
            "prog": self._prog, "dest": action.dest, "nargs": action.nargs, "const": action.const,
            "default": action.default, "required": action.required, "metavar": action.metavar,
            "option_strings": action.option_strings, "help": action.help,
        }  # fmt: skip
        type_ = action.type
        known["type"] = None if type_ is None else type_.__name__
        known["choices"] = None
        if action.choices is not None:
            known["choices"] = ", ".join([str(choice) for choice in action.choices])
        return text % known

    def measure(self, actions: list[Action]) -> None:
        """Take the widths of a section's arguments into account."""
        for action in actions:
            if action.help != SUPPRESS:
                widths = [len(self.invocation(a)) for a in [action, *action.listed]]
                self._longest = max(self._longest, max(widths) + self._step)

    def format_action(self, action: Action, indent: int) -> str:
        """The lines of one argument; of those below it too."""
        if action.help == SUPPRESS:
            return ""
        position = min(self._longest + 2, self._help_limit)
        width = max(self._width - position, 11)
        head = " " * indent + self.invocation(action)
        lines: list[str] = []
        wrapped: list[str] = []
        if action.help is not None and action.help.strip():
            wrapped = self._split_lines(self._expanded(action), width)
        if wrapped and action.help and len(head) <= position - 2:
            lines.append(head.ljust(position) + wrapped.pop(0))
        elif action.help and not wrapped and len(head) <= position - 2:
            lines.append(head.ljust(position))
        else:
            lines.append(head)
        lines.extend([" " * position + line for line in wrapped])
        made = "".join([line + "\n" for line in lines])
        for listed in action.listed:
            made += self.format_action(listed, indent + self._step)
        return made

    # ------------------------------------------------------------ sections

    def section(self, title: str | None, description: str | None, actions: list[Action]) -> str:
        """One group of arguments under its title; empty where there is nothing to show."""
        body = ""
        if description is not None and description != SUPPRESS:
            body = self._text(description, self._step)
        body += "".join([self.format_action(action, self._step) for action in actions])
        if not body:
            return ""
        heading = "" if title is None or title == SUPPRESS else f"{title}:\n"
        return f"\n{heading}{body}\n"

    def _text(self, text: str, indent: int) -> str:
        if "%(prog)" in text:
            known: dict[str, object] = {"prog": self._prog}
            text = text % known
        width = max(self._width - indent, 11)
        return self._fill_text(text, width, " " * indent) + "\n\n"

    def text(self, text: str | None) -> str:
        """A paragraph of its own."""
        return "" if text is None or text == SUPPRESS else self._text(text, 0)

    # ------------------------------------------------------------ usage

    def usage(
        self,
        usage: str | None,
        actions: list[Action],
        groups: list[ExclusiveGroup],
        prefix: str = "usage: ",
    ) -> str:
        """The usage lines."""
        if usage is not None:
            known: dict[str, object] = {"prog": self._prog}
            return f"{prefix}{usage % known}\n\n"
        options = [a for a in actions if a.option_strings]
        positionals = [a for a in actions if not a.option_strings]
        whole = self._usage_of([*options, *positionals], groups)
        line = f"{self._prog} {whole}" if whole else self._prog
        if len(prefix) + len(line) > self._width:
            line = self._wrapped(
                prefix,
                usage_parts(self._usage_of(options, groups)),
                usage_parts(self._usage_of(positionals, groups)),
            )
        return f"{prefix}{line}\n\n"

    def _wrapped(self, prefix: str, options: list[str], positionals: list[str]) -> str:
        prog = self._prog
        if 4 * (len(prefix) + len(prog)) <= 3 * self._width:
            indent = " " * (len(prefix) + len(prog) + 1)
            if options:
                lines = self._lines([prog, *options], indent, len(prefix))
                lines.extend(self._lines(positionals, indent, -1))
            elif positionals:
                lines = self._lines([prog, *positionals], indent, len(prefix))
            else:
                lines = [prog]
        else:
            indent = " " * len(prefix)
            lines = self._lines([*options, *positionals], indent, -1)
            if len(lines) > 1:
                lines = self._lines(options, indent, -1) + self._lines(positionals, indent, -1)
            lines.insert(0, prog)
        return "\n".join(lines)

    def _lines(self, parts: list[str], indent: str, first: int) -> list[str]:
        """Parts in lines; the first begins after `first` columns and has no indent, where that is not -1."""
        lines: list[str] = []
        line: list[str] = []
        length = (len(indent) if first < 0 else first) - 1
        for part in parts:
            if length + 1 + len(part) > self._width and line:
                lines.append(indent + " ".join(line))
                line = []
                length = len(indent) - 1
            line.append(part)
            length += len(part) + 1
        if line:
            lines.append(indent + " ".join(line))
        if first >= 0:
            lines[0] = lines[0][len(indent) :]
        return lines

    def _usage_of(self, actions: list[Action], groups: list[ExclusiveGroup]) -> str:
        parts: list[str] = []
        at = 0
        while at < len(actions):
            group = _group_at(actions, at, groups)
            if group is None:
                if actions[at].help != SUPPRESS:
                    parts.append(self._usage_part(actions[at], False))
                at += 1
                continue
            shown = [a for a in group.actions if a.help != SUPPRESS]
            text = " | ".join([self._usage_part(a, True) for a in shown])
            if text and not group.required:
                text = f"[{text}]"
            elif len(shown) > 1:
                text = f"({text})"
            parts.append(text)
            at += len(group.actions)
        return " ".join([part for part in parts if part])

    def _usage_part(self, action: Action, is_grouped: bool) -> str:
        if not action.option_strings:
            text = self._values_text(action)
            if is_grouped and text.startswith("[") and text.endswith("]"):
                return text[1:-1]
            return text
        if action.nargs == 0:
            text = action.format_usage()
        else:
            text = f"{action.option_strings[0]} {self._values_text(action)}"
        return text if action.required or is_grouped else f"[{text}]"


def _group_at(
    actions: list[Action], at: int, groups: list[ExclusiveGroup]
) -> ExclusiveGroup | None:
    """The group whose actions begin here, one after the other."""
    for group in groups:
        count = len(group.actions)
        if count and at + count <= len(actions):
            if all(actions[at + i] is group.actions[i] for i in range(count)):
                return group
    return None


def usage_parts(text: str) -> list[str]:
    """A usage text in the parts between which a line may end: brackets stay whole."""
    parts: list[str] = []
    at = 0
    while at < len(text):
        if text[at] == " ":
            at += 1
            continue
        end = at
        close = {"(": ")", "[": "]"}.get(text[at], "")
        if close:
            end = text.find(close, at)
            while end >= 0 and not _ends_part(text, end):
                end = text.find(close, end + 1)
        if not close or end < 0:
            end = at
            while end + 1 < len(text) and text[end + 1] != " ":
                end += 1
        parts.append(text[at : end + 1])
        at = end + 1
    return parts


def _ends_part(text: str, at: int) -> bool:
    return at + 1 == len(text) or text[at + 1] == " "


class RawDescriptionHelpFormatter(HelpFormatter):
    """Keeps the lines of descriptions."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "".join([indent + line for line in text.splitlines(True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Keeps the lines of help texts too."""

    def _split_lines(self, text: str, width: int) -> list[str]:
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Says each argument's default after its help."""

    def _get_help_string(self, action: Action) -> str:
        text = "" if action.help is None else action.help
        if "%(default)" not in text and not action.default == SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                text += " (default: %(default)s)"
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Names values by their type."""

    def _default_metavar(self, action: Action) -> str:
        if action.type is None:
            raise AttributeError("'NoneType' object has no attribute '__name__'")
        return action.type.__name__
