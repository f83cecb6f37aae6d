"""Decimals as text: reading, scientific and engineering notation, the format mini-language."""

from _decimal_whole import Whole, whole_of_text

FINITE = 0
INFINITE = 1
QUIET = 2  # not a number
SIGNALING = 3  # not a number, and raises where it is used


class Parts:
    """What a number is made of."""

    def __init__(self, negative: bool, kind: int, coefficient: Whole, exponent: int) -> None:
        self.negative = negative
        self.kind = kind
        self.coefficient = coefficient
        self.exponent = exponent


def parse(original: str) -> Parts | None:
    """A number as text; None of what is none."""
    text = _ascii_digits(original.strip().replace("_", "")).lower()
    negative = text.startswith("-")
    if text.startswith("-") or text.startswith("+"):
        text = text[1:]
    if text == "inf" or text == "infinity":
        return Parts(negative, INFINITE, Whole(0), 0)
    for name, kind in (("nan", QUIET), ("snan", SIGNALING)):
        if text.startswith(name):
            payload = text[len(name) :]
            if payload and not (payload.isascii() and payload.isdigit()):
                return None
            return Parts(negative, kind, whole_of_text(payload or "0"), 0)
    digits, mark, exponent_text = text.partition("e")
    exponent = 0
    if mark:
        plain = exponent_text[1:] if exponent_text[:1] in ("+", "-") else exponent_text
        if not (plain.isascii() and plain.isdigit()) or len(plain.lstrip("0")) > 18:
            return None
        exponent = int(exponent_text)
    whole, _, fraction = digits.partition(".")
    if not (whole + fraction).isascii() or not (whole + fraction).isdigit():
        return None
    return Parts(negative, FINITE, whole_of_text(whole + fraction), exponent - len(fraction))


def _ascii_digits(text: str) -> str:
    if text.isascii():
        return text
    return "".join([str(int(c)) if c.isdecimal() else c for c in text])


def special(kind: int, coefficient: Whole) -> str:
    """Infinity or NaN, with its payload."""
    if kind == INFINITE:
        return "Infinity"
    payload = "" if not coefficient else str(coefficient)
    return ("NaN" if kind == QUIET else "sNaN") + payload


def scientific(digits: str, exponent: int, engineering: bool, mark: str) -> str:
    """The notation of str(), or with exponents that are multiples of three."""
    left = exponent + len(digits)
    if exponent <= 0 and left > -6:
        point = left
    elif not engineering:
        point = 1
    elif digits == "0":
        point = (left + 1) % 3 - 1
    else:
        point = (left - 1) % 3 + 1
    whole, fraction = split(digits, point)
    text = whole + ("." + fraction if fraction else "")
    return text if left == point else f"{text}{mark}{left - point:+d}"


def split(digits: str, point: int) -> tuple[str, str]:
    """The digits before and behind a point at `point`, with zeros where there are none."""
    if point <= 0:
        return "0", "0" * -point + digits
    if point >= len(digits):
        return digits + "0" * (point - len(digits)), ""
    return digits[:point], digits[point:]


class Layout:
    """A parsed format specification."""

    def __init__(self, spec: str) -> None:
        self.fill = " "
        self.align = ">"
        self.sign = "-"
        self.no_negative_zero = False
        self.width = 0
        self.grouped = False
        self.precision = -1
        self.kind = ""
        self._parse(spec)

    def _parse(self, spec: str) -> None:
        rest = spec
        aligned = False
        if len(rest) >= 2 and rest[1] in "<>=^":
            self.fill, self.align, rest = rest[0], rest[1], rest[2:]
            aligned = True
        elif rest and rest[0] in "<>=^":
            self.align, rest = rest[0], rest[1:]
            aligned = True
        if rest and rest[0] in "+- ":
            self.sign, rest = rest[0], rest[1:]
        if rest.startswith("z"):
            self.no_negative_zero, rest = True, rest[1:]
        if rest.startswith("0"):
            rest = rest[1:]
            if not aligned:
                self.fill, self.align = "0", "="
        count = _digits_at(rest, 0)
        self.width, rest = int(rest[:count] or "0"), rest[count:]
        if rest.startswith(","):
            self.grouped, rest = True, rest[1:]
        if rest.startswith("."):
            count = _digits_at(rest, 1)
            if count == 1:
                raise ValueError("invalid format string")
            self.precision, rest = int(rest[1:count]), rest[count:]
        if len(rest) > 1 or (rest and rest not in "eEfFgGn%"):
            raise ValueError("invalid format string")
        self.kind = rest
        if self.precision == 0 and self.kind in ("", "g", "G", "n"):
            self.precision = 1

    def number(self, negative: bool, whole: str, fraction: str, exponent: int) -> str:
        """All parts put together and laid out."""
        tail = "." + fraction if fraction else ""
        if exponent != 0 or self.kind in ("e", "E"):
            tail += f"{'e' if self.kind in ('e', 'g', 'n') else 'E'}{exponent:+d}"
        if self.kind == "%":
            tail += "%"
        sign = "-" if negative else self.sign if self.sign in "+ " else ""
        if self.grouped:
            least = (
                self.width - len(tail) - len(sign) if self.align == "=" and self.fill == "0" else 0
            )
            whole = _grouped(whole, least)
        return self.placed(sign, whole + tail)

    def placed(self, sign: str, body: str) -> str:
        missing = self.width - len(sign) - len(body)
        if missing <= 0:
            return sign + body
        match self.align:
            case "<":
                return sign + body + self.fill * missing
            case "=":
                return sign + self.fill * missing + body
            case "^":
                half = missing // 2
                return self.fill * half + sign + body + self.fill * (missing - half)
            case _:
                return self.fill * missing + sign + body


def _digits_at(text: str, start: int) -> int:
    end = start
    while end < len(text) and text[end].isdigit():
        end += 1
    return end


def _grouped(digits: str, least: int) -> str:
    """Commas between thousands; zeros in front until `least` characters are there."""
    while len(digits) + (len(digits) - 1) // 3 < least:
        digits = "0" + digits
    first = (len(digits) - 1) % 3 + 1
    rest = range(first, len(digits), 3)
    return ",".join([digits[:first], *[digits[start : start + 3] for start in rest]])
