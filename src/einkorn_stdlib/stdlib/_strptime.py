"""What time.strptime and datetime.strptime read out of a text, by the directives of the C locale.

A directive may match in several lengths ("11" is one number or two): the longest that lets the rest of the
format match is taken, as CPython's regular expression does.
"""

from typing import Final, NoReturn

from _calendar_days import check_date, civil, is_leap, ordinal

_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS: Final = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
# Directives of numbers: the most digits, the least, the smallest value and the largest.
_NUMBERS: Final = (
    "d 2 1 1 31,f 6 1 0 999999,G 4 4 0 9999,H 2 1 0 23,I 2 1 1 12,j 3 1 1 366,m 2 1 1 12,M 2 1 0 59,"
    "S 2 1 0 61,U 2 1 0 53,V 2 1 0 53,W 2 1 0 53,w 1 1 0 6,u 1 1 1 7,y 2 2 0 99,Y 4 4 0 9999,"
)


class Parsed:
    """The fields of a moment; -1 where the format has no such directive."""

    def __init__(self) -> None:
        self.year = -1
        self.month = 1
        self.day = 1
        self.hour = 0
        self.minute = 0
        self.second = 0
        self.microsecond = 0
        self.weekday = -1
        self.day_of_year = -1
        self.zone_name = ""
        self.has_offset = False
        self.offset = 0  # microseconds east of UTC


class _Reader:
    """One text against one format; `values` and `texts` hold what each directive matched."""

    def __init__(self, text: str, format: str) -> None:
        self.text = text
        self.folded = text.lower()
        self.format = format
        self.values: dict[str, int] = {}
        self.texts: dict[str, str] = {}
        self.end = -1

    def match(self, at: int, place: int) -> bool:
        """Whether the format from `at` on matches a beginning of the text from `place` on."""
        if at == len(self.format):
            self.end = place
            return True
        letter = self.format[at]
        if letter == "%":
            return self.directive(self.format[at + 1], at + 2, place)
        if letter.isspace():
            while at < len(self.format) and self.format[at].isspace():
                at += 1
            longest = place
            while longest < len(self.text) and self.text[longest].isspace():
                longest += 1
            while longest > place:
                if self.match(at, longest):
                    return True
                longest -= 1
            return False
        if self.folded[place : place + 1] != letter.lower():
            return False
        return self.match(at + 1, place + 1)

    def directive(self, letter: str, at: int, place: int) -> bool:
        match letter:
            case "%":
                return self.text[place : place + 1] == "%" and self.match(at, place + 1)
            case "A":
                return self.names("A", _DAYS, 0, at, place)
            case "a":
                return self.names("A", _DAYS, 3, at, place)
            case "B":
                return self.names("B", _MONTHS, 0, at, place)
            case "b":
                return self.names("B", _MONTHS, 3, at, place)
            case "p":
                return self.names("p", ("am", "pm"), 0, at, place)
            case "Z":
                return self.names("Z", ("utc", "gmt"), 0, at, place)
            case "z":
                return self.offset(at, place)
            case _:
                return self.number(letter, at, place)

    def names(self, key: str, names: tuple[str, ...], size: int, at: int, place: int) -> bool:
        """One of the names, or of their first `size` letters."""
        index = 0
        for name in names:
            sought = name if size == 0 else name[:size]
            if self.folded.startswith(sought, place):
                self.values[key] = index
                self.texts[key] = self.text[place : place + len(sought)]
                if self.match(at, place + len(sought)):
                    return True
            index += 1
        return False

    def number(self, letter: str, at: int, place: int) -> bool:
        found = _NUMBERS.find(letter + " ")
        limits = _NUMBERS[found + 2 : _NUMBERS.find(",", found)].split(" ")
        most, least, low, high = [int(limit) for limit in limits]
        if letter == "d" and self.text[place : place + 1] == " ":  # a day that blanks pad
            return self.digits("d", 1, 1, 9, at, place + 1)
        while most >= least:
            if self.digits(letter, most, low, high, at, place):
                return True
            most -= 1
        return False

    def digits(self, letter: str, count: int, low: int, high: int, at: int, place: int) -> bool:
        piece = self.text[place : place + count]
        if (
            len(piece) != count
            or not (piece.isascii() and piece.isdecimal())
            or not low <= int(piece) <= high
        ):
            return False
        self.values[letter] = int(piece)
        self.texts[letter] = piece
        return self.match(at, place + count)

    def offset(self, at: int, place: int) -> bool:
        """Z, or +HHMM and -HH:MM with seconds and their fraction where there are some."""
        text = self.text
        if text[place : place + 1] == "Z":
            self.texts["z"] = "Z"
            return self.match(at, place + 1)
        for size in range(15, 4, -1):
            piece = text[place : place + size]
            if len(piece) == size and _is_offset(piece):
                self.texts["z"] = piece
                if self.match(at, place + size):
                    return True
        return False


def _is_offset(piece: str) -> bool:
    if piece[0] != "+" and piece[0] != "-":
        return False
    whole, point, fraction = piece[1:].partition(".")
    plain = whole.replace(":", "")
    if not plain.isdecimal() or len(plain) not in (4, 6) or not 0 <= int(plain[2:4]) < 60:
        return False
    if point and (len(plain) != 6 or not fraction.isdecimal() or len(fraction) > 6):
        return False
    if len(plain) == 6 and int(plain[4:]) >= 60:
        return False
    parts = whole.split(":")
    return all(len(part) == 2 for part in parts) or len(parts) == 1


def _offset_of(piece: str) -> int:
    """Microseconds east of UTC."""
    if piece == "Z":
        return 0
    whole, _, fraction = piece[1:].partition(".")
    plain = whole.replace(":", "")
    if ":" in piece and piece.count(":") == 1 and len(plain) == 6:
        raise ValueError("Inconsistent use of : in " + piece)
    seconds = int(plain[:2]) * 3600 + int(plain[2:4]) * 60
    seconds += int(plain[4:]) if len(plain) == 6 else 0
    micros = seconds * 1_000_000 + (int((fraction + "000000")[:6]) if fraction else 0)
    return -micros if piece[0] == "-" else micros


def _expanded(format: str) -> str:
    """The format with %c, %x, %X and their like written out; ValueError of what is no directive."""
    parts: list[str] = []
    place = 0
    while place < len(format):
        if format[place] != "%":
            parts.append(format[place])
            place += 1
            continue
        letter = format[place + 1 : place + 2]
        if letter == "":
            raise ValueError(f"stray % in format '{format}'")
        if letter == "c":
            parts.append("%a %b %d %H:%M:%S %Y")
        elif letter == "x":
            parts.append("%m/%d/%y")
        elif letter == "X":
            parts.append("%H:%M:%S")
        elif letter in "%AaBbpZz" or letter + " " in _NUMBERS and letter.isalpha():
            parts.append("%" + letter)
        else:
            raise ValueError(f"'{letter}' is a bad directive in format '{format}'")
        place += 2
    return "".join(parts)


def parse(text: str, format: str) -> Parsed:
    """The moment that `text` names; ValueError with CPython's words."""
    reader = _Reader(text, _expanded(format))
    if not reader.match(0, 0):
        raise ValueError(f"time data {text!r} does not match format {format!r}")
    if reader.end != len(text):
        raise ValueError("unconverted data remains: " + text[reader.end :])
    parsed = Parsed()
    _take_clock(parsed, reader)
    _take_date(parsed, reader)
    return parsed


def _take_clock(parsed: Parsed, reader: _Reader) -> None:
    values = reader.values
    parsed.hour = values.get("H", 0)
    if "I" in values:
        parsed.hour = values["I"] % 12 + (12 if values.get("p", 0) == 1 else 0)
    parsed.minute = values.get("M", 0)
    parsed.second = values.get("S", 0)
    if "f" in values:
        parsed.microsecond = int((reader.texts["f"] + "00000")[:6])
    if "z" in reader.texts:
        parsed.has_offset = True
        parsed.offset = _offset_of(reader.texts["z"])
    parsed.zone_name = reader.texts.get("Z", "")


def _refuse_week() -> NoReturn:
    raise ValueError(
        "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday "
        "directive ('%A', '%a', '%w', or '%u')."
    )


def _take_date(parsed: Parsed, reader: _Reader) -> None:
    values = reader.values
    if "Y" in values:
        parsed.year = values["Y"]
    elif "y" in values:
        parsed.year = values["y"] + (1900 if values["y"] > 68 else 2000)
    parsed.month = values.get("B", -1) + 1 if "B" in values else values.get("m", 1)
    parsed.day = values.get("d", 1)
    if "A" in values:
        parsed.weekday = values["A"]
    elif "w" in values:
        parsed.weekday = (values["w"] + 6) % 7
    elif "u" in values:
        parsed.weekday = values["u"] - 1
    if "G" in values and ("V" not in values or parsed.weekday < 0):
        raise ValueError(
            "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday "
            "directive ('%A', '%a', '%w', or '%u')."
        )
    if "V" in values and ("G" not in values or parsed.weekday < 0):
        _refuse_week()
    year_given = parsed.year >= 0
    if not year_given:  # 29 February stands in a leap year meanwhile
        parsed.year = 1904 if parsed.month == 2 and parsed.day == 29 else 1900
    day = _ordinal_of(parsed, values)
    if day > 0:
        parsed.year, parsed.month, parsed.day = civil(day)
    else:
        check_date(parsed.year, parsed.month, parsed.day)
        day = ordinal(parsed.year, parsed.month, parsed.day)
    if parsed.weekday < 0:
        parsed.weekday = (day + 6) % 7
    parsed.day_of_year = day - ordinal(parsed.year, 1, 1) + 1
    if not year_given and parsed.year == 1904:
        parsed.year = 1900


def _ordinal_of(parsed: Parsed, values: dict[str, int]) -> int:
    """The day by its number in the year or by week and weekday; 0 where the format has neither."""
    first = ordinal(parsed.year, 1, 1)
    if "j" in values:
        return first + values["j"] - 1
    if parsed.weekday < 0:
        return 0
    if "U" in values or "W" in values:
        monday_first = "W" in values
        week = values["W"] if monday_first else values["U"]
        start = (first + 6) % 7  # the weekday of 1 January
        weekday = parsed.weekday
        if not monday_first:
            start = (start + 1) % 7
            weekday = (weekday + 1) % 7
        if week == 0:
            return first + weekday - start
        return first + (7 - start) % 7 + 7 * (week - 1) + weekday
    if "V" in values:
        fourth = ordinal(values["G"], 1, 4)
        if values["V"] == 0 or (values["V"] == 53 and not _has_week_53(values["G"])):
            raise ValueError(f"Invalid week: {values['V']}")
        return fourth - (fourth + 6) % 7 + 7 * (values["V"] - 1) + parsed.weekday
    return 0


def _has_week_53(year: int) -> bool:
    start = (ordinal(year, 1, 1) + 6) % 7
    return start == 3 or (start == 2 and is_leap(year))
