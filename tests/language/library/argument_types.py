"""What a parser's calls say of the attributes of its Namespaces: types, functions, None where no default is given."""

import argparse
import enum
import sys
from dataclasses import dataclass
from pathlib import PurePosixPath
from collections.abc import Sequence


class Mode(enum.Enum):
    FAST = "fast"
    SLOW = "slow"

    def __str__(self) -> str:
        return self.value


def positive(text: str) -> int:
    value = int(text)
    if value <= 0:
        raise argparse.ArgumentTypeError(f"{text} is not positive")
    return value


def pair(text: str) -> tuple[str, int]:
    key, _, value = text.partition("=")
    return key, int(value)


@dataclass(frozen=True)
class Settings:
    mode: Mode
    jobs: int
    pairs: dict[str, int]
    output: str | None


def cmd_build(args: argparse.Namespace) -> int:
    settings = Settings(args.mode, args.jobs, dict(args.define), args.output)
    print(settings)
    for source in args.sources:
        stem = PurePosixPath(source).stem
        print(f"  {stem:>10} {len(source)} {source.upper()}")
    if args.output is not None:
        print("out", args.output.rjust(12, "."))
    if args.verbose > 1:
        print("very verbose", args.verbose * "v")
    return len(args.sources)


def cmd_clean(args: argparse.Namespace) -> int:
    what = "all" if args.all else "some"
    limit = args.limit if args.limit is not None else 10
    print("clean", what, limit + 1, f"{args.ratio:.3f}", args.ratio / 2)
    for key, value in sorted(args.define):
        print(key, value)
    return 0


def make_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tool", description=__doc__)
    parser.add_argument("-v", "--verbose", action="count", default=0)
    parser.add_argument("-D", "--define", action="append", type=pair, default=[], metavar="K=V")
    sub = parser.add_subparsers(dest="command", required=True, title="commands")
    build = sub.add_parser("build", help="build things")
    build.add_argument("sources", nargs="+")
    build.add_argument("-m", "--mode", type=Mode, choices=list(Mode), default=Mode.FAST)
    build.add_argument("-j", "--jobs", type=positive, default=1)
    build.add_argument("-o", "--output")
    build.set_defaults(func=cmd_build)
    clean = sub.add_parser("clean", help="clean things")
    clean.add_argument("--all", action="store_true")
    clean.add_argument("--limit", type=int)
    clean.add_argument("--ratio", type=float, default=0.5)
    clean.set_defaults(func=cmd_clean)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    parser = make_parser()
    args = parser.parse_args(argv)
    print(args.command, args.command.title())
    code: int = args.func(args)
    return code


def lines() -> None:
    for line in (
        "build a.c src/bb.c -o prog -j 4",
        "-vv -D x=1 -D y=22 build --mode slow main.py",
        "clean --all",
        "-D b=2 -D a=1 clean --limit 3 --ratio 2.25",
        "build",
        "build x -j 0",
        "build x --mode middling",
    ):
        try:
            print("->", main(line.split()))
        except SystemExit as stop:
            print("exit", stop.code)


def functions() -> None:
    args = make_parser().parse_args(["clean"])
    print(args.func is cmd_clean, args.func == cmd_build, sorted(vars(args)))
    vars(args)["limit"] = 41
    limit: int = args.limit
    print(limit + 1)


def operations() -> None:
    """Attributes in every kind of expression, without a declared variable."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=3)
    parser.add_argument("--size", type=float, default=1)
    parser.add_argument("--name", default="zoe")
    parser.add_argument("--names", nargs="*", default=["a", "b"])
    args = parser.parse_args(sys.argv[1:])
    print(args.count // 2, divmod(args.count, 2), -args.count, 2 * args.count, args.count > 2)
    print(round(args.size), args.size / 2, f"{args.count:>4}", "%s-%d" % (args.name, args.count))
    print(args.name[1:], args.name + "!", args.name.split("o"), max(args.count, 5))
    print(
        ", ".join(args.names), "a" in args.names, [n.upper() for n in args.names], len(args.names)
    )
    first, second = args.names
    print(first, second, dict(zip(args.names, range(args.count))), sorted(args.names, reverse=True))
    while args.count > 0:
        args.count -= 1
    print(args.count)
    args.count = 7
    print(args.count + 1)
    args.names.append("c")
    print(args.names)


lines()
functions()
operations()

both = argparse.ArgumentParser()
commands = both.add_subparsers(dest="chosen")
many = commands.add_parser("many")
many.add_argument("--tag", action="append", default=[])
many.add_argument("-n", type=int, default=3)
single = commands.add_parser("single")
single.add_argument("--tag")
single.add_argument("-n", action="store_true")
for line in ("many --tag x --tag y", "single --tag z -n", "single", "many -n 9"):
    given = both.parse_args(line.split())
    if given.chosen == "many":
        tags: list[str] = given.tag
        number: int = given.n
        print(tags, number)
    else:
        tag: str | None = given.tag
        flag: bool = given.n
        print(tag, flag)

# expect: build Build
# expect: Settings(mode=<Mode.FAST: 'fast'>, jobs=4, pairs={}, output='prog')
# expect:            a 3 A.C
# expect:           bb 8 SRC/BB.C
# expect: out ........prog
# expect: -> 2
# expect: build Build
# expect: Settings(mode=<Mode.SLOW: 'slow'>, jobs=1, pairs={'x': 1, 'y': 22}, output=None)
# expect:         main 7 MAIN.PY
# expect: very verbose vv
# expect: -> 1
# expect: clean Clean
# expect: clean all 11 0.500 0.25
# expect: -> 0
# expect: clean Clean
# expect: clean some 4 2.250 1.125
# expect: a 1
# expect: b 2
# expect: -> 0
# expect: exit 2
# expect: exit 2
# expect: exit 2
# expect: True False ['all', 'command', 'define', 'func', 'limit', 'ratio', 'verbose']
# expect: 42
# expect: 1 (1, 1) -3 6 True
# expect: 1 0.5    3 zoe-3
# expect: oe zoe! ['z', 'e'] 5
# expect: a, b True ['A', 'B'] 2
# expect: a b {'a': 0, 'b': 1} ['b', 'a']
# expect: 0
# expect: 8
# expect: ['a', 'b', 'c']
# expect: ['x', 'y'] 3
# expect: z True
# expect: None False
# expect: [] 9
