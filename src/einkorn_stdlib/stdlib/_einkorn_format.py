"""The format mini-language of int, float and str (Python's library reference, "string"), and
str.format templates."""

from typing import NoReturn, Protocol

from _einkorn_digits import Decimal, exponent_text, fixed_digits, significant_digits
from _einkorn_float import exponent_of, significand_of, special, to_str
from _einkorn_integer import digits as power_digits
from _einkorn_integer import to_str as int_to_str
from _einkorn_text import character
from einkorn.lowlevel.floating import float_bits
from einkorn.lowlevel.memory import copy, data_address, fill, load8, new_str

LEFT = 60
RIGHT = 62
INSIDE = 61
CENTER = 94


class Specification:
    """A parsed specification; numbers in place of characters are their code points, 0 for none."""

    fill: str
    align: int
    sign: int
    no_negative_zero: bool
    alternate: bool
    width: int
    grouping: int
    precision: int
    kind: int
    bare: bool  # a part of a complex number: a whole number has no point

    def __init__(self) -> None:
        self.fill = " "
        self.align = 0
        self.sign = 0
        self.no_negative_zero = False
        self.alternate = False
        self.width = 0
        self.grouping = 0
        self.precision = -1
        self.kind = 0
        self.bare = False


def is_align(code: int) -> bool:
    return code == LEFT or code == RIGHT or code == INSIDE or code == CENTER


def code_at(text: str, index: int) -> int:
    """The code point at `index`, 0 behind the end."""
    if index >= len(text):
        return 0
    return load8(data_address(text) + index) if text.isascii() else ord(text[index])


def parse(text: str, type_name: str) -> Specification:
    """[[fill]align][sign][z][#][0][width][grouping][.precision][type]"""
    spec = Specification()
    size = len(text)
    index = 0
    is_filled = False
    if is_align(code_at(text, 1)):
        spec.fill = text[0]
        spec.align = code_at(text, 1)
        index = 2
        is_filled = True
    elif is_align(code_at(text, 0)):
        spec.align = code_at(text, 0)
        index = 1
    code = code_at(text, index)
    if not 49 <= code <= 57:  # a width, nearly always
        if code == 43 or code == 45 or code == 32:
            spec.sign = code
            index += 1
        if code_at(text, index) == 122:
            spec.no_negative_zero = True
            index += 1
        if code_at(text, index) == 35:
            spec.alternate = True
            index += 1
        if code_at(text, index) == 48:
            if not is_filled:
                spec.fill = "0"
                if spec.align == 0:
                    spec.align = INSIDE if type_name != "str" else LEFT
            index += 1
    while 48 <= code_at(text, index) <= 57:
        spec.width = spec.width * 10 + code_at(text, index) - 48
        if spec.width > 100000000:
            raise ValueError("Too many decimal digits in format string")
        index += 1
    if index == size:
        return spec
    code = code_at(text, index)
    if code == 44 or code == 95:
        spec.grouping = code
        index += 1
        if code_at(text, index) == 44 or code_at(text, index) == 95:
            raise ValueError("Cannot specify both ',' and '_'.")
    if code_at(text, index) == 46:
        index += 1
        if not 48 <= code_at(text, index) <= 57:
            raise ValueError("Format specifier missing precision")
        spec.precision = 0
        while 48 <= code_at(text, index) <= 57:
            spec.precision = spec.precision * 10 + code_at(text, index) - 48
            if spec.precision > 100000000:
                raise ValueError("Too many decimal digits in format string")
            index += 1
    if index + 1 < size:
        raise ValueError(
            "Invalid format specifier '" + text + "' for object of type '" + type_name + "'"
        )
    spec.kind = code_at(text, index)
    if spec.grouping != 0:
        _check_grouping(spec, type_name)
    return spec


def _check_grouping(spec: Specification, type_name: str) -> None:
    """ValueError where digits in groups make no sense: "," is for decimal ones, "_" for all."""
    kind = spec.kind
    if kind == 0:
        kind = 115 if type_name == "str" else 100
    if kind in (37, 69, 70, 71, 100, 101, 102, 103):
        return
    if spec.grouping == 44 or kind not in (88, 98, 111, 120):
        raise ValueError(
            "Cannot specify '" + character(spec.grouping) + "' with '" + character(kind) + "'."
        )


def raise_unknown(kind: int, type_name: str) -> NoReturn:
    raise ValueError(
        "Unknown format code '" + character(kind) + "' for object of type '" + type_name + "'"
    )


def pad(text: str, spec: Specification, align: int) -> str:
    """The text at the width asked for."""
    missing = spec.width - len(text)
    if missing <= 0:
        return text
    before = 0 if align == LEFT else missing // 2 if align == CENTER else missing
    return padded(text, spec.fill, before, missing - before)


def padded(text: str, filling: str, before: int, after: int) -> str:
    """The text between so many times the character `filling`."""
    size = filling._size
    wide = new_str(text._size + size * (before + after))
    wide._length = text._length + before + after
    address = data_address(wide)
    place = address + size * before
    copy(place, data_address(text), text._size)
    repeat(address, filling, before)
    repeat(place + text._size, filling, after)
    return wide


def repeat(address: int, character: str, count: int) -> None:
    """Store a character `count` times."""
    size = character._size
    if size == 1:
        fill(address, load8(data_address(character)), count)
        return
    while count > 0:
        copy(address, data_address(character), size)
        address += size
        count -= 1


def format_str(text: str, specification: str) -> str:
    spec = parse(specification, "str")
    if spec.kind != 0 and spec.kind != 115:
        raise_unknown(spec.kind, "str")
    if spec.sign != 0:
        word = "Space" if spec.sign == 32 else "Sign"
        raise ValueError(word + " not allowed in string format specifier")
    if spec.no_negative_zero:
        raise ValueError("Negative zero coercion (z) not allowed in string format specifier")
    if spec.alternate:
        raise ValueError("Alternate form (#) not allowed in string format specifier")
    if spec.align == INSIDE:
        raise ValueError("'=' alignment not allowed in string format specifier")
    if spec.precision >= 0:
        text = text[: spec.precision]
    return pad(text, spec, LEFT if spec.align == 0 else spec.align)


def grouped(digits: str, separator: str, group: int) -> str:
    """Digits with a separator before each group counted from the right."""
    text = digits
    position = len(digits) - group
    while position > 0:
        text = text[:position] + separator + text[position:]
        position -= group
    return text


def number(sign: str, prefix: str, whole: str, rest: str, spec: Specification, group: int) -> str:
    """Lay out sign, prefix, the digits before the point and all that follows them."""
    body = whole
    if spec.grouping != 0:
        separator = character(spec.grouping)
        body = grouped(whole, separator, group)
        if spec.align == INSIDE and spec.fill == "0":
            wanted = spec.width - len(sign) - len(prefix) - len(rest)
            while len(body) < wanted:
                whole = "0" + whole
                body = grouped(whole, separator, group)
    if spec.align == INSIDE:
        missing = spec.width - len(sign) - len(prefix) - len(body) - len(rest)
        filling = spec.fill * missing if missing > 0 else ""
        return sign + prefix + filling + body + rest
    return pad(sign + prefix + body + rest, spec, RIGHT if spec.align == 0 else spec.align)


def sign_text(negative: bool, spec: Specification) -> str:
    if negative:
        return "-"
    if spec.sign == 43:
        return "+"
    return " " if spec.sign == 32 else ""


def format_int(value: int, specification: str, type_name: str = "int") -> str:
    spec = parse(specification, type_name)
    kind = spec.kind
    if kind == 101 or kind == 69 or kind == 102 or kind == 70 or kind == 103 or kind == 71:
        return format_parsed(float(value), spec)
    if kind == 37:
        return format_parsed(float(value), spec)
    if kind not in (0, 88, 98, 99, 100, 110, 111, 120):
        raise_unknown(kind, type_name)
    if spec.precision >= 0:
        raise ValueError("Precision not allowed in integer format specifier")
    if spec.no_negative_zero:
        raise ValueError("Negative zero coercion (z) not allowed in integer format specifier")
    if kind == 99:
        if spec.sign != 0:
            raise ValueError("Sign not allowed with integer format specifier 'c'")
        if spec.alternate:
            raise ValueError("Alternate form (#) not allowed with integer format specifier 'c'")
        if value < 0 or value > 0x10FFFF:
            raise OverflowError("%c arg not in range(0x110000)")
        return pad(character(value), spec, RIGHT if spec.align == 0 else spec.align)
    sign = sign_text(value < 0, spec)
    if kind == 0 or kind == 100 or kind == 110:
        text = int_to_str(value)
        return number(sign, "", text[1:] if value < 0 else text, "", spec, 3)
    bits = 4 if kind == 120 or kind == 88 else 3 if kind == 111 else 1
    text = magnitude_digits(value, bits)
    prefix = "0" + character(kind) if spec.alternate else ""
    if kind == 88:
        text = text.encode().upper().decode()
    return number(sign, prefix, text, "", spec, 4)


def magnitude_digits(value: int, bits: int) -> str:
    """Digits of the absolute value in base 2, 8 or 16."""
    if value == -9223372036854775807 - 1:
        # Its absolute value is no int: the digits of half of it, and a zero behind (base 2).
        if bits == 1:
            return power_digits(1 << 62, 1) + "0"
        return ("8" if bits == 4 else "1") + "0" * (15 if bits == 4 else 21)
    return power_digits(-value if value < 0 else value, bits)


def format_float(value: float, specification: str) -> str:
    return format_parsed(value, parse(specification, "float"))


def format_parsed(value: float, spec: Specification) -> str:
    kind = spec.kind
    negative = float_bits(value) < 0 and value == value
    name = special(value)
    if name != "":
        if kind != 0 and kind not in (37, 69, 70, 71, 101, 102, 103, 110):
            raise_unknown(kind, "float")
        text = name[1:] if negative else name
        if kind == 70 or kind == 69 or kind == 71:
            text = text.encode().upper().decode()
        if kind == 37:
            text += "%"
        spec.grouping = 0  # there are no digits to group, nor are the zeros before them
        return number(sign_text(negative, spec), "", "", text, spec, 3)
    magnitude = -value if negative else value
    text = float_digits(magnitude, spec)
    if spec.no_negative_zero and negative and is_zero(text):
        negative = False
    end = 0
    while end < len(text) and 48 <= ord(text[end]) <= 57:
        end += 1
    return number(sign_text(negative, spec), "", text[:end], text[end:], spec, 3)


def format_complex(real: float, imag: float, specification: str) -> str:
    """Both parts by one specification, padded together; without a kind as repr() shows them."""
    spec = parse(specification, "complex")
    if spec.kind not in (0, 69, 70, 71, 101, 102, 103, 110):
        raise_unknown(spec.kind, "complex")
    if spec.fill == "0":
        raise ValueError("Zero padding is not allowed in complex format specifier")
    if spec.align == INSIDE:
        raise ValueError("'=' alignment flag is not allowed in complex format specifier")
    part = Specification()
    part.sign = spec.sign
    part.no_negative_zero = spec.no_negative_zero
    part.alternate = spec.alternate
    part.grouping = spec.grouping
    part.precision = spec.precision
    part.kind = 103 if spec.kind == 0 and spec.precision >= 0 else spec.kind
    part.bare = True
    text = ""
    if spec.kind != 0 or float_bits(real) != 0:
        text = format_parsed(real, part)
        part.sign = 43
    text += format_parsed(imag, part) + "j"
    if spec.kind == 0 and float_bits(real) != 0:
        text = "(" + text + ")"
    return pad(text, spec, RIGHT if spec.align == 0 else spec.align)


def is_zero(text: str) -> bool:
    for digit in text:
        if "1" <= digit <= "9":
            return False
        if digit == "e" or digit == "E":
            return True
    return True


def float_digits(value: float, spec: Specification) -> str:
    """A finite number that is not negative, without sign and padding."""
    kind = spec.kind
    precision = spec.precision
    if kind == 0 and precision < 0:
        text = to_str(value)
        # repr ends in .0 or has an exponent; "#" only matters to the latter.
        if spec.bare and text.endswith(".0"):
            text = text[: len(text) - 2]
        if spec.alternate and text.find(".") < 0:
            end = text.find("e")
            return text + "." if end < 0 else text[:end] + "." + text[end:]
        return text
    if precision < 0:
        precision = 6
    if kind == 102 or kind == 70:
        return pointed(fixed(value, precision), spec)
    if kind == 37:
        return pointed(fixed(value * 100.0, precision), spec) + "%"
    if kind == 101 or kind == 69:
        decimal = significant(value, precision + 1)
        return scientific(decimal, "E" if kind == 69 else "e", spec.alternate)
    if kind != 0 and kind != 103 and kind != 71 and kind != 110:
        raise_unknown(kind, "float")
    if precision == 0:
        precision = 1
    decimal = significant(value, precision)
    point = decimal.point
    limit = precision - 1 if kind == 0 else precision
    if not spec.alternate:
        while len(decimal.digits) > 1 and decimal.digits[-1] == 0:
            decimal.digits.pop()
    if point <= -4 or point > limit:
        return scientific(decimal, "E" if kind == 71 else "e", spec.alternate)
    if len(decimal.digits) == 1 and decimal.digits[0] == 0:
        text = "0" if not spec.alternate else decimal.plain(precision - 1)
    else:
        text = decimal.plain(0)
    if kind == 0 and text.find(".") < 0:
        return text + ".0"
    return pointed(text, spec)


def fixed(value: float, precision: int) -> str:
    return fixed_digits(significand_of(value), exponent_of(value), precision).plain(precision)


def significant(value: float, count: int) -> Decimal:
    return significant_digits(significand_of(value), exponent_of(value), count)


def pointed(text: str, spec: Specification) -> str:
    """With a point at the end where the alternate form wants one."""
    if spec.alternate and text.find(".") < 0:
        return text + "."
    return text


def scientific(decimal: Decimal, mark: str, alternate: bool) -> str:
    if alternate and len(decimal.digits) == 1:
        return character(48 + decimal.digits[0]) + "." + exponent_text(decimal.point - 1, mark)
    return decimal.scientific(mark)


# ---- Templates


class _Names(Protocol):
    def __getitem__(self, key: str, /) -> object: ...


class Template:
    """Walks a str.format template; counts automatic fields."""

    text: str
    arguments: tuple[object, ...]
    names: _Names
    automatic: int
    manual: bool
    positional: bool

    def __init__(self, text: str, arguments: tuple[object, ...], names: _Names) -> None:
        self.text = text
        self.arguments = arguments
        self.names = names
        self.automatic = 0
        self.manual = False
        self.positional = True

    def value(self, name: str) -> object:
        """The argument a field names: empty for the next one, a number, or a keyword."""
        if name == "" or name.isdigit():
            if not self.positional:
                raise ValueError("Format string contains positional fields")
            index = self.automatic
            if name == "":
                if self.manual:
                    raise ValueError(
                        "cannot switch from manual field specification to automatic field numbering"
                    )
                self.automatic += 1
            else:
                if self.automatic > 0:
                    raise ValueError(
                        "cannot switch from automatic field numbering to manual field specification"
                    )
                self.manual = True
                index = int(name)
            if index >= len(self.arguments):
                raise IndexError(
                    "Replacement index " + str(index) + " out of range for positional args tuple"
                )
            return self.arguments[index]
        if "." in name or "[" in name:
            raise ValueError("attributes and items in format fields are not supported: " + name)
        return self.names[name]

    def expand(self, text: str, depth: int) -> str:
        """The text with its fields replaced; a specification may have fields once more."""
        if depth > 2:
            raise ValueError("Max string recursion exceeded")
        parts: list[str] = []
        position = 0
        while position < len(text):
            code = ord(text[position])
            if code == 123 or code == 125:
                if code_at(text, position + 1) == code:
                    parts.append(text[position])
                    position += 2
                    continue
                if code == 125:
                    raise ValueError("Single '}' encountered in format string")
                end = self.field_end(text, position + 1)
                parts.append(self.field(text[position + 1 : end], depth))
                position = end + 1
                continue
            start = position
            while position < len(text) and text[position] != "{" and text[position] != "}":
                position += 1
            parts.append(text[start:position])
        return "".join(parts)

    def field_end(self, text: str, position: int) -> int:
        depth = 1
        if position >= len(text):
            raise ValueError("Single '{' encountered in format string")
        while position < len(text):
            code = ord(text[position])
            if code == 123:
                depth += 1
            elif code == 125:
                depth -= 1
                if depth == 0:
                    return position
            position += 1
        raise ValueError("expected '}' before end of string")

    def field(self, field: str, depth: int) -> str:
        name, colon, spec = field.partition(":")
        name, mark, conversion = name.partition("!")
        value = self.value(name)
        if "{" in spec:
            spec = self.expand(spec, depth + 1)
        if mark != "":
            if conversion == "r":
                return format(repr(value), spec)
            if conversion == "a":
                return format(ascii(value), spec)
            if conversion != "s":
                raise ValueError("Unknown conversion specifier '" + conversion + "'")
            return format(str(value), spec)
        return format(value, spec)


def format_template(template: str, arguments: tuple[object, ...], names: dict[str, object]) -> str:
    return Template(template, arguments, names).expand(template, 1)


def format_mapped(template: str, names: _Names) -> str:
    """str.format_map: fields have names only."""
    walk = Template(template, (), names)
    walk.positional = False
    return walk.expand(template, 1)
