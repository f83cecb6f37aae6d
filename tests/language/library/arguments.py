"""argparse: options, positionals, subcommands, groups, messages and help."""

import argparse
import sys


class Options:
    """What a parser fills."""

    level: int
    verbose: bool

    def __init__(self) -> None:
        self.name = "nobody"
        self.files: list[str] = []
        self.size: float | None = None


def copier() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="copier", description="Copies things.", epilog="That is all."
    )
    parser.add_argument("source", help="where from")
    parser.add_argument("targets", nargs="*", help="where to")
    parser.add_argument(
        "-n", "--count", type=int, default=3, help="how often (default: %(default)s)"
    )
    parser.add_argument("-v", "--verbose", action="store_true", help="say more")
    parser.add_argument("-q", action="count", default=0, help="say less")
    parser.add_argument("--mode", choices=["fast", "slow"], default="fast")
    parser.add_argument("--ratio", type=float, metavar="R", help="a ratio")
    parser.add_argument("-I", "--include", action="append", help="what to include")
    parser.add_argument("--color", action=argparse.BooleanOptionalAction, default=True)
    parser.add_argument("--version", action="version", version="%(prog)s 1.0")
    return parser


def show(parser: argparse.ArgumentParser, line: str) -> None:
    """What a parser makes of a command line."""
    try:
        print(line, "->", parser.parse_args(line.split()))
    except SystemExit as end:
        print(line, "-> exit", end.code)


def typed() -> None:
    args = copier().parse_args(["a", "b", "c", "-n", "5", "-vqq", "--include=x", "-Iy"])
    source: str = args.source
    targets: list[str] = args.targets
    count: int = args.count
    verbose: bool = args.verbose
    ratio: float | None = args.ratio
    include: list[str] | None = args.include
    print(source, targets, count + 1, verbose, ratio, include)
    targets.append("d")
    print(args.targets, f"{args.count:>4}", args.source)
    if args.verbose and not args.ratio:
        print("verbose")
    for target in targets:
        print(target.upper(), end=" ")
    print("color" in args, "colour" in args)
    args.extra = 7
    extra: int = args.extra
    print(extra)
    wrong = ""
    try:
        wrong = args.missing
    except AttributeError as error:
        print(wrong, error)


def filled() -> None:
    parser = argparse.ArgumentParser(prog="filled")
    parser.add_argument("--level", type=int, default=1)
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("--name", default="unused")
    parser.add_argument("--size", type=float)
    parser.add_argument("files", nargs="+")
    options = parser.parse_args(["--size", "2.5", "p", "q"], namespace=Options())
    print(options.level, options.verbose, options.name, options.size, options.files)
    options = parser.parse_args("r --name me --level 9 --verbose".split(), Options())
    print(options.level, options.verbose, options.name, options.size, options.files)


def commands() -> None:
    parser = argparse.ArgumentParser(prog="tool")
    parser.add_argument("--dry", action="store_true")
    sub = parser.add_subparsers(dest="command", required=True, help="what to do")
    add = sub.add_parser("add", help="add numbers", aliases=["plus"])
    add.add_argument("numbers", type=int, nargs="+")
    add.add_argument("--times", type=int, default=1)
    remove = sub.add_parser("remove", help="remove a thing")
    remove.add_argument("thing")
    for line in (
        "add 1 2 3",
        "--dry plus 4 --times 2",
        "remove x",
        "",
        "other",
        "add x",
        "remove",
        "add -h",
        "-h",
    ):
        show(parser, line)
    args = parser.parse_args(["add", "4", "5"])
    numbers: list[int] = args.numbers
    print(sum(numbers))


def groups() -> None:
    parser = argparse.ArgumentParser(
        prog="grouped",
        description="First line.\n  Second line.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    out = parser.add_argument_group("output", "How it is shown.")
    out.add_argument("--width", type=int, default=80)
    either = parser.add_mutually_exclusive_group()
    either.add_argument("--json", action="store_true")
    either.add_argument("--yaml", action="store_true")
    must = parser.add_mutually_exclusive_group(required=True)
    must.add_argument("--on", dest="power", action="store_const", const="on")
    must.add_argument("--off", dest="power", action="store_const", const="off")
    parser.set_defaults(origin="here")
    for line in (
        "--on",
        "--off --json",
        "--json --yaml --on",
        "--on --off",
        "--width 3",
        "--wid 5 --on",
        "--help",
    ):
        show(parser, line)


def shapes() -> None:
    parser = argparse.ArgumentParser(
        prog="shapes", formatter_class=argparse.ArgumentDefaultsHelpFormatter
    )
    parser.add_argument("first", nargs=2, type=int, help="two numbers")
    parser.add_argument("maybe", nargs="?", default="none")
    parser.add_argument("--opt", nargs="?", const="bare", default="absent", help="an option")
    parser.add_argument("--pair", nargs=2, metavar=("X", "Y"), type=float)
    parser.add_argument("--a-very-long-option-name-that-does-not-fit", help="wrapped " * 20)
    parser.add_argument("--hidden", help=argparse.SUPPRESS)
    for line in (
        "1 2",
        "1 2 x --opt",
        "1 2 --opt given",
        "1",
        "1 two",
        "1 2 --pair 1 2.5",
        "1 2 --pair 1",
        "1 2 3 4",
        "-1 -2",
        "1 2 -- -x",
        "1 2 --unknown",
        "1 2 --opt=a=b",
        "-h",
    ):
        show(parser, line)
    rest = argparse.ArgumentParser(prog="rest", add_help=False)
    rest.add_argument("--flag", action="store_true")
    rest.add_argument("words", nargs=argparse.REMAINDER)
    known, unknown = rest.parse_known_args(["--flag", "a", "--b", "c"])
    print(known, unknown)


def positive(text: str) -> int:
    value = int(text)
    if value <= 0:
        raise argparse.ArgumentTypeError(f"{text} is not positive")
    return value


def own_types() -> None:
    parser = argparse.ArgumentParser(prog="own", usage="%(prog)s [options]", exit_on_error=True)
    parser.add_argument("--size", type=positive)
    parser.add_argument("--level", type=int, choices=range(3))
    for line in ("--size 4", "--size -4", "--size x", "--level 2", "--level 3", "--size"):
        show(parser, line)
    loose = argparse.ArgumentParser(prog="loose", exit_on_error=False)
    loose.add_argument("--size", type=int)
    try:
        loose.parse_args(["--size", "x"])
    except argparse.ArgumentError as error:
        print(error)


sys.stderr = sys.stdout
for line in ("a", "a b c", "a -n 4 -v", "a -n x", "", "a --mode medium", "-qqv a --no-color", "--version", "a --bogus",
             "a -n", "a --co 4", "a --count=9 --include i --incl j", "-h"):  # fmt: skip
    show(copier(), line)
typed()
filled()
commands()
groups()
shapes()
own_types()

# expect: a -> Namespace(source='a', targets=[], count=3, verbose=False, q=0, mode='fast', ratio=None, include=None, color=True)
# expect: a b c -> Namespace(source='a', targets=['b', 'c'], count=3, verbose=False, q=0, mode='fast', ratio=None, include=None, color=True)
# expect: a -n 4 -v -> Namespace(source='a', targets=[], count=4, verbose=True, q=0, mode='fast', ratio=None, include=None, color=True)
# expect: usage: copier [-h] [-n COUNT] [-v] [-q] [--mode {fast,slow}] [--ratio R]
# expect:               [-I INCLUDE] [--color | --no-color] [--version]
# expect:               source [targets ...]
# expect: copier: error: argument -n/--count: invalid int value: 'x'
# expect: a -n x -> exit 2
# expect: usage: copier [-h] [-n COUNT] [-v] [-q] [--mode {fast,slow}] [--ratio R]
# expect:               [-I INCLUDE] [--color | --no-color] [--version]
# expect:               source [targets ...]
# expect: copier: error: the following arguments are required: source, targets
# expect:  -> exit 2
# expect: usage: copier [-h] [-n COUNT] [-v] [-q] [--mode {fast,slow}] [--ratio R]
# expect:               [-I INCLUDE] [--color | --no-color] [--version]
# expect:               source [targets ...]
# expect: copier: error: argument --mode: invalid choice: 'medium' (choose from 'fast', 'slow')
# expect: a --mode medium -> exit 2
# expect: -qqv a --no-color -> Namespace(source='a', targets=[], count=3, verbose=True, q=2, mode='fast', ratio=None, include=None, color=False)
# expect: copier 1.0
# expect: --version -> exit 0
# expect: usage: copier [-h] [-n COUNT] [-v] [-q] [--mode {fast,slow}] [--ratio R]
# expect:               [-I INCLUDE] [--color | --no-color] [--version]
# expect:               source [targets ...]
# expect: copier: error: unrecognized arguments: --bogus
# expect: a --bogus -> exit 2
# expect: usage: copier [-h] [-n COUNT] [-v] [-q] [--mode {fast,slow}] [--ratio R]
# expect:               [-I INCLUDE] [--color | --no-color] [--version]
# expect:               source [targets ...]
# expect: copier: error: argument -n/--count: expected one argument
# expect: a -n -> exit 2
# expect: usage: copier [-h] [-n COUNT] [-v] [-q] [--mode {fast,slow}] [--ratio R]
# expect:               [-I INCLUDE] [--color | --no-color] [--version]
# expect:               source [targets ...]
# expect: copier: error: ambiguous option: --co could match --count, --color
# expect: a --co 4 -> exit 2
# expect: a --count=9 --include i --incl j -> Namespace(source='a', targets=[], count=9, verbose=False, q=0, mode='fast', ratio=None, include=['i', 'j'], color=True)
# expect: usage: copier [-h] [-n COUNT] [-v] [-q] [--mode {fast,slow}] [--ratio R]
# expect:               [-I INCLUDE] [--color | --no-color] [--version]
# expect:               source [targets ...]
# expect:
# expect: Copies things.
# expect:
# expect: positional arguments:
# expect:   source                where from
# expect:   targets               where to
# expect:
# expect: options:
# expect:   -h, --help            show this help message and exit
# expect:   -n COUNT, --count COUNT
# expect:                         how often (default: 3)
# expect:   -v, --verbose         say more
# expect:   -q                    say less
# expect:   --mode {fast,slow}
# expect:   --ratio R             a ratio
# expect:   -I INCLUDE, --include INCLUDE
# expect:                         what to include
# expect:   --color, --no-color
# expect:   --version             show program's version number and exit
# expect:
# expect: That is all.
# expect: -h -> exit 0
# expect: a ['b', 'c'] 6 True None ['x', 'y']
# expect: ['b', 'c', 'd']    5 a
# expect: verbose
# expect: B C D True False
# expect: 7
# expect:  'Namespace' object has no attribute 'missing'
# expect: 1 False nobody 2.5 ['p', 'q']
# expect: 9 True me None ['r']
# expect: add 1 2 3 -> Namespace(dry=False, command='add', numbers=[1, 2, 3], times=1)
# expect: --dry plus 4 --times 2 -> Namespace(dry=True, command='plus', numbers=[4], times=2)
# expect: remove x -> Namespace(dry=False, command='remove', thing='x')
# expect: usage: tool [-h] [--dry] {add,plus,remove} ...
# expect: tool: error: the following arguments are required: command
# expect:  -> exit 2
# expect: usage: tool [-h] [--dry] {add,plus,remove} ...
# expect: tool: error: argument command: invalid choice: 'other' (choose from 'add', 'plus', 'remove')
# expect: other -> exit 2
# expect: usage: tool add [-h] [--times TIMES] numbers [numbers ...]
# expect: tool add: error: argument numbers: invalid int value: 'x'
# expect: add x -> exit 2
# expect: usage: tool remove [-h] thing
# expect: tool remove: error: the following arguments are required: thing
# expect: remove -> exit 2
# expect: usage: tool add [-h] [--times TIMES] numbers [numbers ...]
# expect:
# expect: positional arguments:
# expect:   numbers
# expect:
# expect: options:
# expect:   -h, --help     show this help message and exit
# expect:   --times TIMES
# expect: add -h -> exit 0
# expect: usage: tool [-h] [--dry] {add,plus,remove} ...
# expect:
# expect: positional arguments:
# expect:   {add,plus,remove}  what to do
# expect:     add (plus)       add numbers
# expect:     remove           remove a thing
# expect:
# expect: options:
# expect:   -h, --help         show this help message and exit
# expect:   --dry
# expect: -h -> exit 0
# expect: 9
# expect: --on -> Namespace(width=80, json=False, yaml=False, power='on', origin='here')
# expect: --off --json -> Namespace(width=80, json=True, yaml=False, power='off', origin='here')
# expect: usage: grouped [-h] [--width WIDTH] [--json | --yaml] (--on | --off)
# expect: grouped: error: argument --yaml: not allowed with argument --json
# expect: --json --yaml --on -> exit 2
# expect: usage: grouped [-h] [--width WIDTH] [--json | --yaml] (--on | --off)
# expect: grouped: error: argument --off: not allowed with argument --on
# expect: --on --off -> exit 2
# expect: usage: grouped [-h] [--width WIDTH] [--json | --yaml] (--on | --off)
# expect: grouped: error: one of the arguments --on --off is required
# expect: --width 3 -> exit 2
# expect: --wid 5 --on -> Namespace(width=5, json=False, yaml=False, power='on', origin='here')
# expect: usage: grouped [-h] [--width WIDTH] [--json | --yaml] (--on | --off)
# expect:
# expect: First line.
# expect:   Second line.
# expect:
# expect: options:
# expect:   -h, --help     show this help message and exit
# expect:   --json
# expect:   --yaml
# expect:   --on
# expect:   --off
# expect:
# expect: output:
# expect:   How it is shown.
# expect:
# expect:   --width WIDTH
# expect: --help -> exit 0
# expect: 1 2 -> Namespace(first=[1, 2], maybe='none', opt='absent', pair=None, a_very_long_option_name_that_does_not_fit=None, hidden=None)
# expect: 1 2 x --opt -> Namespace(first=[1, 2], maybe='x', opt='bare', pair=None, a_very_long_option_name_that_does_not_fit=None, hidden=None)
# expect: 1 2 --opt given -> Namespace(first=[1, 2], maybe='none', opt='given', pair=None, a_very_long_option_name_that_does_not_fit=None, hidden=None)
# expect: usage: shapes [-h] [--opt [OPT]] [--pair X Y]
# expect:               [--a-very-long-option-name-that-does-not-fit A_VERY_LONG_OPTION_NAME_THAT_DOES_NOT_FIT]
# expect:               first first [maybe]
# expect: shapes: error: the following arguments are required: first
# expect: 1 -> exit 2
# expect: usage: shapes [-h] [--opt [OPT]] [--pair X Y]
# expect:               [--a-very-long-option-name-that-does-not-fit A_VERY_LONG_OPTION_NAME_THAT_DOES_NOT_FIT]
# expect:               first first [maybe]
# expect: shapes: error: argument first: invalid int value: 'two'
# expect: 1 two -> exit 2
# expect: 1 2 --pair 1 2.5 -> Namespace(first=[1, 2], maybe='none', opt='absent', pair=[1.0, 2.5], a_very_long_option_name_that_does_not_fit=None, hidden=None)
# expect: usage: shapes [-h] [--opt [OPT]] [--pair X Y]
# expect:               [--a-very-long-option-name-that-does-not-fit A_VERY_LONG_OPTION_NAME_THAT_DOES_NOT_FIT]
# expect:               first first [maybe]
# expect: shapes: error: argument --pair: expected 2 arguments
# expect: 1 2 --pair 1 -> exit 2
# expect: usage: shapes [-h] [--opt [OPT]] [--pair X Y]
# expect:               [--a-very-long-option-name-that-does-not-fit A_VERY_LONG_OPTION_NAME_THAT_DOES_NOT_FIT]
# expect:               first first [maybe]
# expect: shapes: error: unrecognized arguments: 4
# expect: 1 2 3 4 -> exit 2
# expect: -1 -2 -> Namespace(first=[-1, -2], maybe='none', opt='absent', pair=None, a_very_long_option_name_that_does_not_fit=None, hidden=None)
# expect: 1 2 -- -x -> Namespace(first=[1, 2], maybe='-x', opt='absent', pair=None, a_very_long_option_name_that_does_not_fit=None, hidden=None)
# expect: usage: shapes [-h] [--opt [OPT]] [--pair X Y]
# expect:               [--a-very-long-option-name-that-does-not-fit A_VERY_LONG_OPTION_NAME_THAT_DOES_NOT_FIT]
# expect:               first first [maybe]
# expect: shapes: error: unrecognized arguments: --unknown
# expect: 1 2 --unknown -> exit 2
# expect: 1 2 --opt=a=b -> Namespace(first=[1, 2], maybe='none', opt='a=b', pair=None, a_very_long_option_name_that_does_not_fit=None, hidden=None)
# expect: usage: shapes [-h] [--opt [OPT]] [--pair X Y]
# expect:               [--a-very-long-option-name-that-does-not-fit A_VERY_LONG_OPTION_NAME_THAT_DOES_NOT_FIT]
# expect:               first first [maybe]
# expect:
# expect: positional arguments:
# expect:   first                 two numbers
# expect:   maybe
# expect:
# expect: options:
# expect:   -h, --help            show this help message and exit
# expect:   --opt [OPT]           an option (default: absent)
# expect:   --pair X Y
# expect:   --a-very-long-option-name-that-does-not-fit A_VERY_LONG_OPTION_NAME_THAT_DOES_NOT_FIT
# expect:                         wrapped wrapped wrapped wrapped wrapped wrapped
# expect:                         wrapped wrapped wrapped wrapped wrapped wrapped
# expect:                         wrapped wrapped wrapped wrapped wrapped wrapped
# expect:                         wrapped wrapped (default: None)
# expect: -h -> exit 0
# expect: Namespace(flag=True, words=['a', '--b', 'c']) []
# expect: --size 4 -> Namespace(size=4, level=None)
# expect: usage: own [options]
# expect: own: error: argument --size: -4 is not positive
# expect: --size -4 -> exit 2
# expect: usage: own [options]
# expect: own: error: argument --size: invalid positive value: 'x'
# expect: --size x -> exit 2
# expect: --level 2 -> Namespace(size=None, level=2)
# expect: usage: own [options]
# expect: own: error: argument --level: invalid choice: 3 (choose from 0, 1, 2)
# expect: --level 3 -> exit 2
# expect: usage: own [options]
# expect: own: error: argument --size: expected one argument
# expect: --size -> exit 2
# expect: argument --size: invalid int value: 'x'
