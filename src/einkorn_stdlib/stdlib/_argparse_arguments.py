"""Arguments as a parser and its groups take them in: what each call of add_argument makes."""

from collections.abc import Callable, Iterable

from _argparse_actions import (
    ONE_OR_MORE,
    PARSER,
    OPTIONAL,
    REMAINDER,
    SUPPRESS,
    ZERO_OR_MORE,
    Action,
    ArgumentError,
)
from _argparse_help import ExclusiveGroup

_UNGIVEN = "==not given=="  # the default of an argument that names none
_TAKES_NONE = ("store_const", "store_true", "store_false", "append_const", "count", "help", "version",
               "boolean")  # fmt: skip
_NUMBERS = (OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, REMAINDER, PARSER, SUPPRESS)
_KINDS = ("store", "append", "extend", *_TAKES_NONE)


def _fits(names: int, nargs: int | str | None) -> bool:
    """Whether so many names can stand for the values of an argument."""
    if isinstance(nargs, int):
        return names == nargs
    if nargs == ONE_OR_MORE:
        return names == 2
    if nargs == ZERO_OR_MORE:
        return names == 1 or names == 2
    return nargs == REMAINDER or nargs == SUPPRESS or names == 1


class Known:
    """What a parser and its groups share."""

    def __init__(self, prefix_chars: str) -> None:
        self.prefix_chars = prefix_chars
        self.actions: list[Action] = []
        self.options: dict[str, Action] = {}
        self.defaults: dict[str, object] = {}
        self.argument_default: object = None
        self.exclusive: list[ExclusiveGroup] = []
        self.resolves_conflicts = False

    def add(self, action: Action) -> None:
        """Take in an action; ArgumentError where an option is known already."""
        taken = [option for option in action.option_strings if option in self.options]
        if taken and not self.resolves_conflicts:
            words = "conflicting option string" + ("s" if len(taken) > 1 else "")
            raise ArgumentError(action, f"{words}: {', '.join(taken)}")
        for option in taken:
            self.options[option].option_strings.remove(option)
            del self.options[option]
        self.actions.append(action)
        for option in action.option_strings:
            self.options[option] = action


def _destination(flags: tuple[str, ...], known: Known) -> str:
    long = [flag for flag in flags if len(flag) > 1 and flag[1] in known.prefix_chars]
    dest = (long or list(flags))[0].lstrip(known.prefix_chars)
    if not dest:
        raise ValueError(f"dest= is required for options like {flags[-1]!r}")
    return dest.replace("-", "_")


class _ActionsContainer:
    """What arguments can be added to: a parser, a group."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._group_actions: list[Action] = []

    def add_argument(
        self,
        *name_or_flags: str,
        action: str | type[Action] = "store",
        nargs: int | str | None = None,
        const: object = None,
        default: object = _UNGIVEN,
        type: Callable[[str], object] | None = None,
        choices: Iterable[object] | None = None,
        required: bool = False,
        help: str | None = None,
        metavar: str | tuple[str, ...] | None = None,
        dest: str | None = None,
        version: str | None = None,
    ) -> Action:
        """One positional argument or one option."""
        kind = action if isinstance(action, str) else "boolean"
        made = self._new_action(name_or_flags, dest, kind)
        made.nargs = 0 if kind in _TAKES_NONE else nargs
        if kind == "store" and nargs == 0:
            raise ValueError(
                "nargs for store actions must be != 0; if you have nothing to store, actions such as "
                "store true or store const may be more appropriate"
            )
        if kind in ("store", "append", "extend") and const is not None and nargs != OPTIONAL:
            raise ValueError("nargs must be '?' to supply const")
        made.const = True if kind == "store_true" else False if kind == "store_false" else const
        made.type = type
        made.choices = None if choices is None else list(choices)
        made.required = required
        if not made.option_strings:
            optional = nargs == OPTIONAL or (nargs == ZERO_OR_MORE and default is not _UNGIVEN)
            made.required = not optional and kind not in _TAKES_NONE
        made.help = help
        if kind == "version":
            made.version = version
            made.help = "show program's version number and exit" if help is None else help
        made.metavar = metavar
        if isinstance(nargs, str) and nargs not in _NUMBERS:
            raise ValueError("invalid nargs value")
        if isinstance(metavar, tuple) and not _fits(len(metavar), made.nargs):
            raise ValueError("length of metavar tuple does not match nargs")
        made.default = self._default_of(made, default)
        self._take(made)
        return made

    def _new_action(self, flags: tuple[str, ...], dest: str | None, kind: str) -> Action:
        if kind not in _KINDS:
            raise ValueError(f'unknown action "{kind}"')
        known = self._known
        if not flags or (len(flags) == 1 and flags[0][0] not in known.prefix_chars):
            if flags and dest is not None:
                raise ValueError("dest supplied twice for positional argument")
            return Action([], flags[0] if flags else dest or "", kind)
        for flag in flags:
            if flag[0] not in known.prefix_chars:
                raise ValueError(
                    f"invalid option string {flag!r}: must start with a character {known.prefix_chars!r}"
                )
        options = list(flags)
        if kind == "boolean":
            options = []
            for flag in flags:
                options.append(flag)
                if flag.startswith("--"):
                    options.append("--no-" + flag[2:])
        return Action(options, _destination(flags, known) if dest is None else dest, kind)

    def _default_of(self, action: Action, default: object) -> object:
        if default is not _UNGIVEN:
            return default
        if action.kind in ("help", "version"):
            return SUPPRESS
        if action.dest in self._known.defaults:
            return self._known.defaults[action.dest]
        if self._known.argument_default is not None:
            return self._known.argument_default
        return (
            False if action.kind == "store_true" else True if action.kind == "store_false" else None
        )

    def _take(self, action: Action) -> None:
        self._known.add(action)
        self._group_actions.append(action)

    def add_mutually_exclusive_group(self, *, required: bool = False) -> "_MutuallyExclusiveGroup":
        """A group of arguments of which at most one may be given; exactly one, where `required`."""
        group = ExclusiveGroup(required)
        self._known.exclusive.append(group)
        return _MutuallyExclusiveGroup(self, group)

    def set_defaults(self, **kwargs: object) -> None:
        """Values of attributes that no argument gives."""
        for name, value in kwargs.items():
            self._known.defaults[name] = value
            for action in self._known.actions:
                if action.dest == name:
                    action.default = value

    def get_default(self, dest: str) -> object:
        """The default of an argument."""
        for action in self._known.actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._known.defaults.get(dest)


class _ArgumentGroup(_ActionsContainer):
    """Arguments that stand together in the help."""

    def __init__(self, known: Known, title: str | None, description: str | None) -> None:
        super().__init__(known)
        self.title = title
        self.description = description


class _MutuallyExclusiveGroup(_ActionsContainer):
    """Arguments of which at most one may be given; they show in the group they were made in."""

    def __init__(self, container: _ActionsContainer, group: ExclusiveGroup) -> None:
        super().__init__(container._known)
        self._container = container
        self._group = group

    def _take(self, action: Action) -> None:
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        self._container._take(action)
        self._group.actions.append(action)
