"""Dates and times of day as ISO 8601 writes them: reading and writing."""


def _digits(text: str, start: int, count: int, whole: str) -> int:
    """A number of exactly `count` digits."""
    piece = text[start : start + count]
    if len(piece) != count or not (piece.isascii() and piece.isdigit()):
        raise ValueError(f"Invalid isoformat string: {whole!r}")
    return int(piece)


def parse_date(text: str, whole: str) -> tuple[int, int, int]:
    if len(text) == 10 and text[4] == "-" and text[7] == "-":
        return (_digits(text, 0, 4, whole), _digits(text, 5, 2, whole), _digits(text, 8, 2, whole))
    if len(text) == 8:
        return (_digits(text, 0, 4, whole), _digits(text, 4, 2, whole), _digits(text, 6, 2, whole))
    raise ValueError(f"Invalid isoformat string: {whole!r}")


def parse_clock(text: str, whole: str) -> tuple[int, int, int, int]:
    """Hour, minute, second, microsecond of HH[:MM[:SS[.ffffff]]] or without colons."""
    fraction = ""
    dot = text.find(".")
    if dot < 0:
        dot = text.find(",")
    if dot >= 0:
        fraction = text[dot + 1 :]
        text = text[:dot]
        if not fraction or not (fraction.isascii() and fraction.isdigit()):
            raise ValueError(f"Invalid isoformat string: {whole!r}")
        fraction = (fraction + "000000")[:6]
    plain = text
    if len(text) > 2 and text[2] == ":":
        if (len(text) != 5 and len(text) != 8) or (len(text) == 8 and text[5] != ":"):
            raise ValueError(f"Invalid isoformat string: {whole!r}")
        plain = text.replace(":", "")
    if (len(plain) != 2 and len(plain) != 4 and len(plain) != 6) or (fraction and len(plain) != 6):
        raise ValueError(f"Invalid isoformat string: {whole!r}")
    minute = _digits(plain, 2, 2, whole) if len(plain) > 2 else 0
    second = _digits(plain, 4, 2, whole) if len(plain) > 4 else 0
    return (_digits(plain, 0, 2, whole), minute, second, int(fraction) if fraction else 0)


def clock_text(hour: int, minute: int, second: int, microsecond: int, timespec: str) -> str:
    if timespec == "hours":
        return f"{hour:02d}"
    if timespec == "minutes":
        return f"{hour:02d}:{minute:02d}"
    text = f"{hour:02d}:{minute:02d}:{second:02d}"
    if timespec == "milliseconds":
        return f"{text}.{microsecond // 1000:03d}"
    if timespec == "microseconds" or (timespec == "auto" and microsecond):
        return f"{text}.{microsecond:06d}"
    if timespec != "seconds" and timespec != "auto":
        raise ValueError("Unknown timespec value")
    return text
