"""Random programs: typed, terminating, deterministic, and the same program for the same seed."""

from __future__ import annotations

import random
from pathlib import Path

from tests.random_programs.expressions import Expressions
from tests.random_programs.types import (
    BOOL,
    COLOUR,
    INT,
    POINT,
    SHAPE,
    STR,
    Type,
    dict_of,
    list_of,
    set_of,
    tuple_of,
)

PRELUDE = Path(__file__).with_name("prelude.py")
FUNCTIONS = 10
FUEL = 300
CAUGHT = ("ValueError", "IndexError", "KeyError", "ZeroDivisionError", "LookupError", "Exception")


def program(seed: int) -> str:
    """The source text of the program with this number."""
    return Generator(random.Random(seed)).program()


class Generator:
    """Writes one program, function by function; each may call those before it."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._write = Expressions(chance)
        self._lines: list[str] = []
        self._indent = 0
        self._loops = 0  # around the current statement, within its function
        self._returned = INT

    def program(self) -> str:
        """The whole text, prelude and main part included."""
        self._lines = [PRELUDE.read_text("utf-8"), ""]
        calls = [self._function() for _ in range(FUNCTIONS)]
        for call in calls:
            self._line(f"Tank.left = {FUEL}")
            with_value = f"print({call})"
            for line in ("try:", f"    {with_value}", "except Exception as error:"):
                self._line(line)
            self._line("    print(type(error).__name__, error)")
        return "\n".join(self._lines) + "\n"

    # ---- Functions

    def _function(self) -> str:
        """Write a function; returns a call of it whose value can be printed."""
        write = self._write
        name = write.fresh("f")
        kinds = [write.some_type() for _ in range(self._chance.randrange(1, 4))]
        parameters = [(write.fresh("p"), kind) for kind in kinds]
        self._returned = write.some_type()
        while not self._returned.is_shown_alike():
            self._returned = write.some_type()
        spelled = ", ".join(f"{each}: {kind}" for each, kind in parameters)
        self._line(f"def {name}({spelled}) -> {self._returned}:")
        outer = write.variables
        write.variables = list(parameters)
        self._indent += 1
        self._line("burn()")
        self._statements(self._chance.randrange(3, 8), 2)
        self._line(f"return {write.write(self._returned)}")
        self._indent -= 1
        self._line("")
        write.variables = outer
        arguments = ", ".join(write.literal(kind) for kind in kinds)
        write.functions.append((name, kinds, self._returned))
        return f"{name}({arguments})"

    # ---- Statements

    def _statements(self, count: int, depth: int) -> None:
        """Write statements; what they define is known up to the end of the block."""
        known = len(self._write.variables)
        for _ in range(count):
            simple = [self._define, self._define, self._assign, self._change, self._print]
            nested = [self._if, self._for, self._while, self._try, self._with, self._match]
            nested += [self._closure, self._leave]
            roll = self._chance.random()
            self._chance.choice(nested if depth > 0 and roll < 0.5 else simple)(depth)
        del self._write.variables[known:]

    def _block(self, head: str, depth: int, *first: str) -> None:
        self._line(head)
        self._indent += 1
        for line in first:
            self._line(line)
        self._statements(self._chance.randrange(1, 4), depth - 1)
        self._indent -= 1

    def _line(self, text: str) -> None:
        self._lines.append("    " * self._indent + text)

    def _define(self, depth: int) -> None:
        kind = self._write.some_type()
        name = self._write.fresh("v")
        self._line(f"{name}: {kind} = {self._write.write(kind)}")
        self._write.variables.append((name, kind))

    def _assign(self, depth: int) -> None:
        found = [(n, k) for n, k in self._write.variables if k.name != "Optional"]
        if not found:
            return self._define(depth)
        name, kind = self._chance.choice(found)
        if kind == INT and self._chance.random() < 0.6:
            operator = self._chance.choice(("+", "-", "*", "//", "%", "&", "|", "^"))
            self._line(f"{name} = small({name})")
            self._line(f"{name} {operator}= {self._write.divisor(self._write.write(INT, 2))}")
        elif kind.name == "tuple":
            names = [self._write.fresh("u") for _ in kind.arguments]
            self._line(f"{', '.join(names)} = {name}")
            self._write.variables += list(zip(names, kind.arguments, strict=True))
        else:
            self._line(f"{name} = {self._write.write(kind)}")

    def _change(self, depth: int) -> None:
        """Change a container in place."""
        found = [v for v in self._write.variables if v[1].name in ("list", "dict", "set")]
        if not found:
            return self._define(depth)
        name, kind = self._chance.choice(found)
        item = self._write.write(kind.arguments[-1], 2)
        index = self._write.write(INT, 2)
        if kind.name == "list":
            lines = [
                f"{name}.append({item})",
                f"{name}.insert({index}, {item})",
                f"{name}[1:2] = [{item}, {item}]",
                f"{name}.reverse()",
                f"{name} += [{item}]",
            ]
            risky = [f"{name}[{index} % 4] = {item}", f"{name}.pop()", f"del {name}[{index} % 3]"]
            if kind.arguments[0] in (INT, STR):
                lines.append(f"{name}.sort()")
                risky.append(f"{name}.remove({item})")
        elif kind.name == "set":
            lines = [f"{name}.add({item})", f"{name}.discard({item})", f"{name} |= {{{item}}}"]
            risky = [f"{name}.remove({item})"]
        else:
            key = self._write.write(kind.arguments[0], 2)
            lines = [
                f"{name}[{key}] = {item}",
                f"{name}.setdefault({key}, {item})",
                f"{name}.update({{{key}: {item}}})",
            ]
            risky = [f"{name}.pop({key})", f"del {name}[{key}]"]
        self._line(self._chance.choice(risky if self._write.is_risky() else lines))
        if kind.name == "list":
            self._line(f"del {name}[12:]")

    def _print(self, depth: int) -> None:
        shown = [self._write.some_type(1) for _ in range(self._chance.randrange(1, 3))]
        parts = [self._write.write(kind) for kind in shown if kind.is_shown_alike()]
        end = self._chance.choice(("", "", ', sep="|"', ', end=";\\n"'))
        self._line(f"print({', '.join(parts) or '0'}{end})")

    def _if(self, depth: int) -> None:
        self._block(f"if {self._write.write(BOOL)}:", depth)
        if self._chance.random() < 0.4:
            self._block(f"elif {self._write.write(BOOL, 2)}:", depth)
        if self._chance.random() < 0.5:
            self._block("else:", depth)

    def _for(self, depth: int) -> None:
        write = self._write
        name, other = write.fresh("n"), write.fresh("n")
        item = self._chance.choice((INT, STR, POINT))
        heads: list[tuple[str, list[tuple[str, Type]]]] = [
            (f"for {name} in range({write.write(INT, 2)} % 6):", [(name, INT)]),
            (f"for {name} in countdown({write.write(INT, 2)}):", [(name, INT)]),
            (f"for {name} in few({write.write(list_of(item))}):", [(name, item)]),
            (f"for {name} in {write.write(STR)}:", [(name, STR)]),
            (f"for {name} in {write.literal(STR)}.encode():", [(name, INT)]),
            (
                f"for {name}, {other} in enumerate({write.write(list_of(item))}):",
                [(name, INT), (other, item)],
            ),
            (
                f"for {name}, {other} in sorted({write.write(dict_of(STR, INT))}.items()):",
                [(name, STR), (other, INT)],
            ),
            (
                f"for {name}, {other} in zip({write.write(list_of(INT))}, {write.write(STR)}):",
                [(name, INT), (other, STR)],
            ),
            (f"for {name} in sorted({write.write(set_of(INT))}):", [(name, INT)]),
        ]
        head, bound = self._chance.choice(heads)
        self._loop(head, depth, bound)

    def _loop(self, head: str, depth: int, bound: list[tuple[str, Type]], *first: str) -> None:
        known = len(self._write.variables)
        self._write.variables += bound
        self._loops += 1
        self._block(head, depth, "burn()", *first)
        self._loops -= 1
        del self._write.variables[known:]
        if self._chance.random() < 0.25:
            self._block("else:", depth)

    def _while(self, depth: int) -> None:
        name = self._write.fresh("w")
        self._line(f"{name} = {self._write.write(INT, 2)} % 5")
        # Only the loop itself changes the counter, so that it ends.
        self._loop(f"while {name} > 0:", depth, [], f"{name} -= 1")

    def _try(self, depth: int) -> None:
        self._block("try:", depth)
        for caught in sorted(self._chance.sample(CAUGHT, 2), key=CAUGHT.index):
            name = self._write.fresh("x")
            self._block(
                f"except {caught} as {name}:", depth, f"print(type({name}).__name__, {name})"
            )
        if self._chance.random() < 0.3:
            self._block("else:", depth)
        if self._chance.random() < 0.4:
            # A loop's break or a return in `finally` would swallow the exception: as tested elsewhere.
            loops, self._loops = self._loops, 0
            self._block("finally:", 1)
            self._loops = loops

    def _with(self, depth: int) -> None:
        name = self._write.fresh("g")
        swallows = self._chance.choice(("True", "False"))
        self._write.variables.append((name, STR))
        self._block(f'with Guard("{name}", {swallows}) as {name}:', depth)
        self._write.variables.remove((name, STR))

    def _match(self, depth: int) -> None:
        write = self._write
        name, other = write.fresh("m"), write.fresh("m")
        kind = self._chance.choice(
            (INT, STR, POINT, COLOUR, SHAPE, list_of(INT), tuple_of(INT, STR))
        )
        cases: dict[str, list[tuple[str, list[tuple[str, Type]]]]] = {
            "int": [("0 | 1", []), (f"{name} if {name} > 3", [(name, INT)])],
            "str": [('"a" | "grain"', []), (name + f" if len({name}) > 2", [(name, STR)])],
            "Point": [
                (f"Point(0, {name})", [(name, INT)]),
                (f"Point(x={name}, y=1)", [(name, INT)]),
            ],
            "Colour": [("Colour.RED", []), ("Colour.GREEN | Colour.BLUE", [])],
            "Shape": [("Cube()", []), (f"Square(side={name})", [(name, INT)])],
            "list": [
                ("[]", []),
                (f"[{name}]", [(name, INT)]),
                (f"[{name}, *{other}]", [(name, INT), (other, list_of(INT))]),
            ],
            "tuple": [(f'({name}, "a")', [(name, INT)]), (f"(1, {name})", [(name, STR)])],
        }
        self._line(f"match same({write.write(kind)}):")
        self._indent += 1
        for pattern, bound in cases[kind.name]:
            known = len(write.variables)
            write.variables += bound
            self._block(f"case {pattern}:", depth)
            del write.variables[known:]
        if kind != COLOUR:
            self._block("case _:", depth)
        self._indent -= 1

    def _closure(self, depth: int) -> None:
        """A nested function that changes a variable around it, called twice."""
        name, cell, step = (self._write.fresh(each) for each in ("c", "v", "p"))
        self._line(f"{cell}: int = {self._write.write(INT, 2)}")
        self._line(f"def {name}({step}: int = 1) -> int:")
        self._indent += 1
        self._line(f"nonlocal {cell}")
        inner = self._write.variables
        self._write.variables = [v for v in inner if v[1].name != "Optional"]
        self._write.variables += [(cell, INT), (step, INT)]
        self._line(f"{cell} = small({cell} + {self._write.write(INT, 2)})")
        self._line(f"return {cell}")
        self._write.variables = inner
        self._indent -= 1
        self._line(f"print({name}(), {name}({self._write.write(INT, 1)}), {cell})")
        self._write.variables.append((cell, INT))

    def _leave(self, depth: int) -> None:
        """Perhaps leave a loop or the function, or raise."""
        ways = [f'raise Oddity("odd", {self._write.literal(INT)})', 'raise KeyError("key")']
        ways += [f"assert {self._write.write(BOOL, 2)}, {self._write.literal(STR)}"]
        ways += [f"return {self._write.write(self._returned, 2)}"]
        if self._loops > 0:
            ways += ["break", "continue"]
        self._line(f"if {self._write.write(BOOL)}:")
        self._line(f"    {self._chance.choice(ways)}")
