"""Text in HTML: escape, and unescape for numeric references and the common names."""

__all__ = ["escape", "unescape"]


def escape(s: str, quote: bool = True) -> str:
    """`&`, `<`, `>` and (with `quote`) both quotes as references."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s


def _named(name: str) -> str:
    """The character of a name that pages use; empty for others (HTML knows 2,231)."""
    if name == "amp":
        return "&"
    if name == "lt":
        return "<"
    if name == "gt":
        return ">"
    if name == "quot":
        return '"'
    if name == "apos":
        return "'"
    if name == "nbsp":
        return "\xa0"
    if name == "copy":
        return "\xa9"
    if name == "reg":
        return "\xae"
    if name == "mdash":
        return "\u2014"
    if name == "ndash":
        return "\u2013"
    if name == "hellip":
        return "\u2026"
    if name == "euro":
        return "\u20ac"
    return ""


def _numbered(text: str) -> str:
    """The character of `#123` or `#x7B`; empty when it is no number."""
    digits = text[1:]
    base = 10
    if digits.startswith("x") or digits.startswith("X"):
        digits = digits[1:]
        base = 16
    if not digits or len(digits) > 8:
        return ""
    value = 0
    for character in digits:
        place = "0123456789abcdef".find(character.lower())
        if place < 0 or place >= base:
            return ""
        value = value * base + place
    if value == 0 or value > 0x10FFFF or 0xD800 <= value <= 0xDFFF:
        return "\ufffd"
    return chr(value)


def unescape(s: str) -> str:
    """References replaced by what they stand for; unknown ones stay."""
    if "&" not in s:
        return s
    parts: list[str] = []
    start = 0
    place = s.find("&")
    while place >= 0:
        end = s.find(";", place)
        if end < 0:
            break
        name = s[place + 1 : end]
        found = _numbered(name) if name.startswith("#") else _named(name)
        if found:
            parts.append(s[start:place])
            parts.append(found)
            start = end + 1
            place = s.find("&", start)
        else:
            place = s.find("&", place + 1)
    parts.append(s[start:])
    return "".join(parts)
