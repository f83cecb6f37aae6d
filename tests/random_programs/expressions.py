"""Random expressions of a wanted type. Each production is a method `TYPE_WHAT`; all are total or raise what CPython raises."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.random_programs.types import (
    BOOL,
    BYTES,
    COLOUR,
    FLOAT,
    HASHABLE,
    INT,
    POINT,
    SHAPE,
    STR,
    Type,
    dict_of,
    list_of,
    optional,
    set_of,
    tuple_of,
)

WORDS = ("", "a", "grain", "Ähre", "ß", "x y", "42", "Kern\\n", "日本", "it's", "%d", "-7")
DEPTH = 4


class Expressions:
    """Writes expressions over the variables in scope and the functions defined so far."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.variables: list[tuple[str, Type]] = []
        self.functions: list[tuple[str, list[Type], Type]] = []
        self._names = 0
        self._productions: dict[str, list[Callable[[Type, int], str]]] = {}
        for name in sorted(dir(self)):
            kind, _, what = name.partition("_")
            if what and kind in ("int", "float", "bool", "str", "bytes", "list", "dict", "set"):
                self._productions.setdefault(kind, []).append(getattr(self, name))

    def fresh(self, prefix: str) -> str:
        """A name that the program does not hold yet."""
        self._names += 1
        return f"{prefix}{self._names}"

    def some_type(self, depth: int = 2) -> Type:
        """Any type that a variable may have."""
        pick = self.chance.choice
        if depth == 0 or self.chance.random() < 0.5:
            return pick((INT, INT, FLOAT, BOOL, STR, STR, BYTES, POINT, COLOUR, SHAPE))
        inner = self.some_type(depth - 1)
        if inner.name == "Optional":
            inner = INT
        return pick(
            (
                list_of(inner),
                list_of(INT),
                dict_of(pick(HASHABLE), inner),
                set_of(pick(HASHABLE)),
                tuple_of(inner, self.some_type(0)),
                optional(inner),
            )
        )

    def write(self, wanted: Type, depth: int = DEPTH) -> str:
        """An expression of type `wanted`, at most `depth` levels deep."""
        if depth <= 0 or self.chance.random() < 0.12:
            return self.leaf(wanted)
        roll = self.chance.random()
        if roll < 0.1:
            condition = self.write(BOOL, depth - 2)
            return f"({self.write(wanted, depth - 1)} if {condition} else {self.write(wanted, 1)})"
        if roll < 0.2 and (call := self.call(wanted, depth)):
            return call
        if roll < 0.28 and (found := self.element(wanted, depth)):
            return found
        return self.produce(wanted, depth)

    def produce(self, wanted: Type, depth: int) -> str:
        """One of the productions of a type."""
        match wanted.name:
            case "tuple":
                return f"({', '.join(self.write(item, depth - 1) for item in wanted.arguments)})"
            case "Optional":
                return f"maybe({self.write(wanted.arguments[0], depth - 1)}, {self.write(BOOL, depth - 2)})"
            case "Point":
                return self.point(depth)
            case "Shape":
                return self.shape(depth)
            case "Colour":
                return f"{self.write(COLOUR, depth - 1)}.following()"
            case _:
                return self.chance.choice(self._productions[wanted.name])(wanted, depth)

    def leaf(self, wanted: Type) -> str:
        """A variable of the type, else a literal."""
        found = [name for name, kind in self.variables if kind == wanted]
        if found and self.chance.random() < 0.75:
            return self.chance.choice(found)
        return self.literal(wanted)

    def literal(self, wanted: Type) -> str:
        chance = self.chance
        match wanted.name:
            case "int":
                return str(chance.choice((0, 1, 2, 3, 7, 10, 255, 1000, chance.randrange(5000))))
            case "float":
                return repr(chance.choice((0.0, 0.5, 1.0, 2.5, 1e-9, 3e20, chance.random() * 100)))
            case "bool":
                return chance.choice(("True", "False"))
            case "str":
                return f'"{chance.choice(WORDS)}"'
            case "bytes":
                return chance.choice(('b""', 'b"grain"', 'b"\\x00\\xff"', 'b"a b"'))
            case "Point":
                return f"Point({chance.randrange(9)}, {chance.randrange(9)})"
            case "Shape":
                return chance.choice(
                    ('shape(Shape("s"))', 'shape(Square("q", 3))', 'shape(Cube("c", 2))')
                )
            case "Colour":
                return chance.choice(("Colour.RED", "Colour.GREEN", "Colour.BLUE"))
            case "tuple":
                return f"({', '.join(map(self.literal, wanted.arguments))})"
            case "Optional":
                return f"maybe({self.literal(wanted.arguments[0])}, {self.literal(BOOL)})"
            case "dict":
                key, value = wanted.arguments
                return f"{{{self.literal(key)}: {self.literal(value)}}}"
            case _:
                item = self.literal(wanted.arguments[0])
                return f"[{item}]" if wanted.name == "list" else f"{{{item}}}"

    def is_risky(self) -> bool:
        """Whether to write what often raises: seldom, or no function would come far."""
        return self.chance.random() < 0.15

    def divisor(self, value: str) -> str:
        """The int expression `value`, mostly kept from being 0."""
        return f"small({value})" if self.is_risky() else f"(small({value}) | 1)"

    # ---- Of any type

    def call(self, wanted: Type, depth: int) -> str:
        """A call of a function defined before that returns the type; "" when there is none."""
        found = [function for function in self.functions if function[2] == wanted]
        if not found:
            return ""
        name, parameters, _ = self.chance.choice(found)
        return f"{name}({', '.join(self.write(p, depth - 2) for p in parameters)})"

    def element(self, wanted: Type, depth: int) -> str:
        """An element of a container in scope; "" when none holds the type."""
        found: list[str] = []
        for name, kind in self.variables:
            if kind == list_of(wanted):
                index = f"{self.write(INT, depth - 2)} % max(1, len({name}))"
                found.append(f"({name}[{index}] if {name} else {self.literal(wanted)})")
                if self.is_risky():
                    found += [f"{name}[-1]", f"{name}[{self.write(INT, 1)}]"]
            elif kind.name == "dict" and kind.arguments[1] == wanted:
                key = self.write(kind.arguments[0], depth - 2)
                found.append(f"{name}.get({key}, {self.literal(wanted)})")
                if self.is_risky():
                    found.append(f"{name}[{key}]")
            elif kind.name == "tuple":
                found += [f"{name}[{i}]" for i, item in enumerate(kind.arguments) if item == wanted]
            elif kind == optional(wanted):
                found.append(f"({name} if {name} is not None else {self.literal(wanted)})")
        return self.chance.choice(found) if found else ""

    def point(self, depth: int) -> str:
        one = f"Point(small({self.write(INT, depth - 1)}), y={self.write(INT, 1)})"
        return self.chance.choice(
            (one, f"({self.write(POINT, depth - 1)} + {self.write(POINT, depth - 1)})")
        )

    def shape(self, depth: int) -> str:
        name = self.write(STR, depth - 2)
        side = self.write(INT, depth - 1)
        return self.chance.choice(
            (
                f"shape(Shape({name}))",
                f"shape(Square({name}, small({side})))",
                f"shape(Cube({name}, small({side})))",
            )
        )

    # ---- int

    def int_arithmetic(self, wanted: Type, depth: int) -> str:
        left, right = self.write(INT, depth - 1), self.write(INT, depth - 1)
        if self.chance.random() < 0.25:
            return f"(small({left}) {self.chance.choice(('//', '%'))} {self.divisor(right)})"
        return f"(small({left}) {self.chance.choice('+-*&|^')} small({right}))"

    def int_unary(self, wanted: Type, depth: int) -> str:
        return f"({self.chance.choice(('-', '~', '+'))}small({self.write(INT, depth - 1)}))"

    def int_shift(self, wanted: Type, depth: int) -> str:
        operator = self.chance.choice(("<<", ">>"))
        return f"(small({self.write(INT, depth - 1)}) {operator} ({self.write(INT, 1)} & 15))"

    def int_power(self, wanted: Type, depth: int) -> str:
        return f"small({self.write(INT, depth - 1)}) ** {self.chance.choice((0, 1, 2, 3))}"

    def int_call(self, wanted: Type, depth: int) -> str:
        one, other = self.write(INT, depth - 1), self.write(INT, depth - 1)
        return self.chance.choice(
            (
                f"abs(small({one}))",
                f"min({one}, {other})",
                f"max({one}, {other}, 3)",
                f"divmod(small({one}), {self.divisor(other)})[{self.chance.randrange(2)}]",
                f"pow(small({one}), {self.chance.randrange(9)}, 1009)",
                f"int({self.write(BOOL, depth - 1)})",
                f"small({one}).bit_length()",
                f"(lambda value: value + {self.leaf(INT)})(small({one}))",
            )
        )

    def int_of_text(self, wanted: Type, depth: int) -> str:
        text = self.write(STR, depth - 1)
        found = [
            f"len({text})",
            f"{text}.count({self.literal(STR)})",
            f"{text}.find({self.literal(STR)})",
            f"len({self.write(BYTES, depth - 1)})",
            f"sum({self.write(BYTES, depth - 1)})",
            f"int(str({self.write(INT, depth - 1)}))",
        ]
        if self.is_risky():
            found = [f"{text}.index({self.literal(STR)})", f"int({text})", f"ord({text})"]
        return self.chance.choice(found)

    def int_of_list(self, wanted: Type, depth: int) -> str:
        items = self.write(list_of(INT), depth - 1)
        name = self.fresh("i")
        found = [
            f"len({items})",
            f"sum(small({name}) for {name} in {items})",
            f"min({items}, default=-1)",
            f"{items}.count({self.leaf(INT)})",
            f"sum(1 for {name} in {items} if {name} > {self.leaf(INT)})",
        ]
        if self.is_risky():
            found = [f"max({items})", f"{items}.index({self.leaf(INT)})"]
        return self.chance.choice(found)

    def int_of_object(self, wanted: Type, depth: int) -> str:
        return self.chance.choice(
            (
                f"{self.write(POINT, depth - 1)}.{self.chance.choice(('x', 'y', 'norm()'))}",
                f"{self.write(SHAPE, depth - 1)}.area()",
                f"{self.write(COLOUR, depth - 1)}.value",
            )
        )

    # ---- float

    def float_arithmetic(self, wanted: Type, depth: int) -> str:
        left, right = self.write(FLOAT, depth - 1), self.write(FLOAT, depth - 1)
        if self.chance.random() < 0.4:
            divisor = right if self.is_risky() else f"(abs({right}) + 0.25)"
            return f"({left} {self.chance.choice(('/', '//', '%'))} {divisor})"
        return f"({left} {self.chance.choice('+-*')} {right})"

    def float_of_int(self, wanted: Type, depth: int) -> str:
        one, other = self.write(INT, depth - 1), self.write(INT, depth - 1)
        return self.chance.choice(
            (f"float({one})", f"({one} / {self.divisor(other)})", f"({one} + 0.5)")
        )

    def float_call(self, wanted: Type, depth: int) -> str:
        value = self.write(FLOAT, depth - 1)
        return self.chance.choice(
            (
                f"abs({value})",
                f"-{value}",
                f"round({value}, 2)",
                f"max({value}, {self.literal(FLOAT)})",
                f"sum({self.write(list_of(FLOAT), depth - 1)}, 0.0)",
            )
        )

    # ---- bool

    def bool_comparison(self, wanted: Type, depth: int) -> str:
        kind = self.chance.choice((INT, INT, FLOAT, STR, BYTES, POINT, list_of(INT)))
        operator = self.chance.choice(("<", "<=", ">", ">=", "==", "!="))
        return f"(same({self.write(kind, depth - 1)}) {operator} {self.write(kind, depth - 1)})"

    def bool_chain(self, wanted: Type, depth: int) -> str:
        values = [self.write(INT, depth - 2) for _ in range(3)]
        return f"(same({values[0]}) <= {values[1]} < {values[2]})"

    def bool_logic(self, wanted: Type, depth: int) -> str:
        operator = self.chance.choice(("and", "or"))
        left, right = self.write(BOOL, depth - 1), self.write(BOOL, depth - 1)
        return f"({left} {operator} not {right})"

    def bool_equality(self, wanted: Type, depth: int) -> str:
        kind = self.some_type(1)
        if kind.name in ("Shape", "Optional"):
            kind = COLOUR
        return f"(same({self.write(kind, depth - 1)}) == {self.write(kind, depth - 1)})"

    def bool_membership(self, wanted: Type, depth: int) -> str:
        item = self.chance.choice(HASHABLE)
        holder = self.chance.choice((list_of(item), set_of(item), dict_of(item, INT)))
        word = self.chance.choice(("in", "not in"))
        return f"(same({self.write(item, depth - 1)}) {word} {self.write(holder, depth - 1)})"

    def bool_call(self, wanted: Type, depth: int) -> str:
        text = self.write(STR, depth - 1)
        name = self.fresh("b")
        items = self.write(list_of(INT), depth - 1)
        return self.chance.choice(
            (
                f"{text}.startswith({self.literal(STR)})",
                f"{text}.isdigit()",
                f"{text}.isalpha()",
                f"({self.literal(STR)} in {text})",
                f"any({name} > {self.leaf(INT)} for {name} in {items})",
                f"all({name} != {self.leaf(INT)} for {name} in {items})",
                f"bool({items})",
                f"isinstance({self.write(SHAPE, depth - 1)}, Square)",
            )
        )

    # ---- str

    def str_of_value(self, wanted: Type, depth: int) -> str:
        kind = self.some_type()
        while not kind.is_shown_alike():
            kind = self.some_type()
        return f"brief({self.chance.choice(('str', 'repr'))}({self.write(kind, depth - 1)}))"

    def str_join(self, wanted: Type, depth: int) -> str:
        return f"brief({self.literal(STR)}.join({self.write(list_of(STR), depth - 1)}))"

    def str_arithmetic(self, wanted: Type, depth: int) -> str:
        text = self.write(STR, depth - 1)
        return self.chance.choice(
            (
                f"brief({text} + {self.write(STR, depth - 1)})",
                f"brief({text} * ({self.leaf(INT)} & 3))",
            )
        )

    def str_slice(self, wanted: Type, depth: int) -> str:
        text = self.write(STR, depth - 1)
        bounds = ":".join(
            self.chance.choice(("", "1", "-2", "3", f"{self.leaf(INT)} % 7")) for _ in range(2)
        )
        step = self.chance.choice(("", ":2", ":-1"))
        return f"{text}[{self.leaf(INT)} % 4]" if self.is_risky() else f"{text}[{bounds}{step}]"

    def str_method(self, wanted: Type, depth: int) -> str:
        method = self.chance.choice(
            (
                "upper()",
                "lower()",
                "title()",
                "capitalize()",
                "swapcase()",
                "strip()",
                'strip("a ")',
                'replace("a", "bc")',
                "center(12, '*')",
                "ljust(7)",
                "rjust(6, '.')",
                "zfill(6)",
                'partition(" ")[2]',
                "casefold()",
                "expandtabs()",
                "removeprefix('g')",
            )
        )
        return f"brief({self.write(STR, depth - 1)}.{method})"

    def str_format(self, wanted: Type, depth: int) -> str:
        integer = self.chance.choice(
            ("", ":d", ":5d", ":<6", ":+", ":x", ":#b", ":,", ":^9", ":05")
        )
        number = self.chance.choice(("", ":.2f", ":e", ":g", ":10.3f", ":%", ":+.1f"))
        text = self.chance.choice(("", ":>8", ":^7", "!r", ":.3", ":_<9"))
        pieces = [
            f"{{({self.write(INT, depth - 2)}){integer}}}",
            f"{{({self.write(FLOAT, depth - 2)}){number}}}",
            f"{{({self.write(STR, depth - 2)}){text}}}",
        ]
        self.chance.shuffle(pieces)
        return "brief(f'''" + "-".join(pieces) + "''')"

    def str_of_object(self, wanted: Type, depth: int) -> str:
        return self.chance.choice(
            (
                f"{self.write(SHAPE, depth - 1)}.describe()",
                f"{self.write(COLOUR, depth - 1)}.name",
                f"chr(97 + {self.write(INT, depth - 1)} % 26)",
                f"{self.write(BYTES, depth - 1)}.decode()",
                f"{self.write(BYTES, depth - 1)}.hex()",
            )
        )

    # ---- bytes

    def bytes_of_text(self, wanted: Type, depth: int) -> str:
        return f"{self.write(STR, depth - 1)}.encode()"

    def bytes_arithmetic(self, wanted: Type, depth: int) -> str:
        octets = self.write(BYTES, depth - 1)
        return self.chance.choice(
            (
                f"({octets} + {self.write(BYTES, depth - 2)})[:30]",
                f"{octets}[{self.leaf(INT)} % 3:]",
                f"{octets}[::-1]",
                f"bytes([{self.leaf(INT)} & 255, 7])",
                f"{octets}.replace(b'a', b'xy')[:30]",
                f"({self.leaf(INT)} & 65535).to_bytes(2, 'big')",
            )
        )

    # ---- list

    def list_display(self, wanted: Type, depth: int) -> str:
        item = wanted.arguments[0]
        items = [self.write(item, depth - 2) for _ in range(self.chance.randrange(1, 4))]
        if self.chance.random() < 0.3:
            items.append("*" + self.write(wanted, depth - 2))
        return f"few([{', '.join(items)}])"

    def list_comprehension(self, wanted: Type, depth: int) -> str:
        item = wanted.arguments[0]
        source = self.some_type(0)
        while source in (SHAPE, COLOUR):
            source = self.some_type(0)
        name = self.fresh("e")
        holder = self.write(list_of(source), depth - 2)
        self.variables.append((name, source))
        made = self.write(item, depth - 2)
        condition = f" if {self.write(BOOL, depth - 2)}" if self.chance.random() < 0.4 else ""
        self.variables.pop()
        return f"[{made} for {name} in few({holder}){condition}]"

    def list_arithmetic(self, wanted: Type, depth: int) -> str:
        items = self.write(wanted, depth - 1)
        return self.chance.choice(
            (
                f"few({items} + {self.write(wanted, depth - 2)})",
                f"few({items} * ({self.leaf(INT)} & 3))",
                f"{items}[{self.leaf(INT)} % 3:]",
                f"{items}[::-1]",
                f"{items}[::2]",
                f"list(reversed({items}))",
                f"{items}.copy()",
            )
        )

    def list_special(self, wanted: Type, depth: int) -> str:
        """What only lists of some item types can be made from."""
        item = wanted.arguments[0]
        if item == INT:
            name = self.fresh("v")
            numbers = self.write(list_of(INT), depth - 1)
            return self.chance.choice(
                (
                    f"list(range({self.leaf(INT)} % 8))",
                    f"list(range(10, 0, -{self.chance.randrange(1, 4)}))",
                    f"list(countdown({self.write(INT, depth - 2)}))",
                    f"sorted({numbers})",
                    f"sorted({numbers}, key=lambda {name}: ({name} % 3, -{name}))",
                    f"sorted({self.write(set_of(INT), depth - 1)}, reverse=True)",
                    f"[{name} for {name} in {numbers} if {name} % 2 == 0]",
                    f"list(map(small, {numbers}))",
                    f"list({self.write(dict_of(INT, STR), depth - 1)})",
                )
            )
        if item == STR:
            text = self.write(STR, depth - 1)
            return self.chance.choice(
                (
                    f"few({text}.split())",
                    f"few({text}.split('a'))",
                    f"few(list({text}))",
                    f"few({text}.splitlines())",
                    f"sorted({self.write(wanted, depth - 1)})",
                    f"sorted({self.write(wanted, depth - 1)}, key=len)",
                    f"list({self.write(dict_of(STR, INT), depth - 1)}.keys())",
                )
            )
        if item.name == "tuple":
            first, second = (self.write(list_of(part), depth - 2) for part in item.arguments)
            return f"list(zip({first}, {second}))"
        return self.list_display(wanted, depth)

    # ---- dict and set

    def dict_display(self, wanted: Type, depth: int) -> str:
        key, value = wanted.arguments
        pairs = [f"{self.write(key, depth - 2)}: {self.write(value, depth - 2)}" for _ in range(2)]
        if self.chance.random() < 0.3:
            pairs.append("**" + self.write(wanted, depth - 2))
        return f"{{{', '.join(pairs)}}}"

    def dict_comprehension(self, wanted: Type, depth: int) -> str:
        key, value = wanted.arguments
        name = self.fresh("k")
        holder = self.write(list_of(key), depth - 2)
        self.variables.append((name, key))
        made = self.write(value, depth - 2)
        self.variables.pop()
        return f"{{{name}: {made} for {name} in few({holder})}}"

    def dict_merged(self, wanted: Type, depth: int) -> str:
        return f"({self.write(wanted, depth - 1)} | {self.write(wanted, depth - 2)})"

    def dict_zipped(self, wanted: Type, depth: int) -> str:
        key, value = wanted.arguments
        keys, values = self.write(list_of(key), depth - 1), self.write(list_of(value), depth - 1)
        return f"dict(zip(few({keys}), {values}))"

    def set_display(self, wanted: Type, depth: int) -> str:
        item = wanted.arguments[0]
        return f"{{{self.write(item, depth - 1)}, {self.write(item, depth - 1)}}}"

    def set_of_list(self, wanted: Type, depth: int) -> str:
        return f"set(few({self.write(list_of(wanted.arguments[0]), depth - 1)}))"

    def set_operation(self, wanted: Type, depth: int) -> str:
        operator = self.chance.choice(("|", "&", "-", "^"))
        return f"({self.write(wanted, depth - 1)} {operator} {self.write(wanted, depth - 1)})"
