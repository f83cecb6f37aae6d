"""Write src/einkorn_stdlib/stdlib/_einkorn_unicode_{kinds,case}.py and _unicode_{properties,values,forms}.py: what Unicode says.

The facts are those of the interpreter that runs this, asked through the methods of its str: CPython 3.12,
Unicode 15.0. What the tables look like is said in `_einkorn_unicode.py` and `_unicode_tables.py`, which read them.
"""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LIBRARY = ROOT / "src" / "einkorn_stdlib" / "stdlib"
BETWEEN_MARKS = 32  # boundaries from one mark of a table of ranges to the next: even
WIDTH = 76  # columns of a line of octets
LAST = 0x110000

HEAD = '''"""What Unicode {version} says of each character: {subject}. Written by scripts/make_unicode_tables.py."""

from typing import Final
'''


def _boundaries(holds: Callable[[str], bool]) -> list[int]:
    """Where a property begins and ends to hold, in order, from U+0080 on."""
    found: list[int] = []
    inside = False
    for code in range(0x80, LAST + 1):
        now = code < LAST and holds(chr(code))
        if now != inside:
            found.append(code)
            inside = now
    return found


def _varying(value: int) -> bytes:
    """Seven bits an octet, least first; the high bit says that more follow."""
    octets = bytearray()
    while value >= 0x80:
        octets.append(value & 0x7F | 0x80)
        value >>= 7
    octets.append(value)
    return bytes(octets)


def ranges(holds: Callable[[str], bool]) -> bytes:
    """A table of ranges: the number of marks, the marks, the distances between boundaries."""
    codes = _boundaries(holds)
    marks: list[bytes] = []
    distances = bytearray()
    for index, code in enumerate(codes):
        if index % BETWEEN_MARKS == 0:
            marks.append(code.to_bytes(3, "big") + len(distances).to_bytes(2, "big"))
        else:
            distances += _varying(code - codes[index - 1])
    return len(marks).to_bytes(2, "big") + b"".join(marks) + bytes(distances)


def values(value: Callable[[str], int]) -> bytes:
    """A table of values: the number of marks, the marks, then for each run how far its start is, and its value."""
    marks: list[bytes] = []
    runs = bytearray()
    before, start = -1, 0
    count = 0
    for code in range(LAST):
        now = value(chr(code))
        if now == before:
            continue
        if count % BETWEEN_MARKS == 0:
            marks.append(code.to_bytes(3, "big") + len(runs).to_bytes(2, "big"))
            start = code
        runs += _varying(code - start) + bytes([now])
        before, start = now, code
        count += 1
    return len(marks).to_bytes(2, "big") + b"".join(marks) + bytes(runs)


def named(names: Sequence[str], name_of: Callable[[str], str]) -> bytes:
    """A table of values that have names: the places of those."""
    places = {name: place for place, name in enumerate(names)}
    return values(lambda c: places[name_of(c)])


def numbers() -> list[float]:
    """All values that characters stand for, in order."""
    found = {unicodedata.numeric(chr(code), -1.0) for code in range(LAST)}
    return sorted(found - {-1.0})


def _number(character: str) -> int:
    """1 and the place among `numbers`; 0 of what has none."""
    value = unicodedata.numeric(character, None)
    return 0 if value is None else NUMBERS.index(value) + 1


def _zigzag(value: int) -> bytes:
    return _varying(value << 1 if value >= 0 else -value * 2 - 1)


def _composes(character: str, parts: list[int]) -> bool:
    return len(parts) == 2 and unicodedata.normalize("NFC", "".join(map(chr, parts))) == character


def decompositions() -> bytes:
    """A table of mappings: the number of marks, the marks, then for each character how far it is from the one before,
    kind and number of parts, and the parts, each as its distance from the one before: the first from the first of the
    character before. A number of parts beyond 6 stands behind a 7.
    """
    marks: list[bytes] = []
    entries = bytearray()
    count = last = first = 0
    for code in range(LAST):
        words = unicodedata.decomposition(chr(code)).split()
        if not words:
            continue
        kind = FORMS.index(words.pop(0)) if words[0].startswith("<") else 0
        parts = [int(word, 16) for word in words]
        if count % BETWEEN_MARKS == 0:
            marks.append(code.to_bytes(3, "big") + len(entries).to_bytes(2, "big"))
            last = first = code
        if kind == 0 and _composes(chr(code), parts):
            kind = COMPOSED
        entries += _varying(code - last) + bytes([min(len(parts), 7) << 5 | kind])
        if len(parts) > 6:
            entries += bytes([len(parts)])
        before = first
        for part in parts:
            entries += _zigzag(part - before)
            before = part
        last, first = code, parts[0]
        count += 1
    return len(marks).to_bytes(2, "big") + b"".join(marks) + bytes(entries)


def _runs(pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, int, int]]:
    """(first, last, stride, distance) of runs of code points that move by one distance."""
    run: tuple[int, int, int, int] | None = None
    for code, mapped in pairs:
        distance = mapped - code
        if run is not None and run[3] == distance:
            first, last, stride, _ = run
            if code - last in (1, 2) and (first == last or code - last == stride):
                run = (first, code, code - last, distance)
                continue
        if run is not None:
            yield run
        run = (code, code, 1, distance)
    if run is not None:
        yield run


def mapping(mapped: Callable[[str], str]) -> bytes:
    """A table of runs: first, last, the stride's bit and the distance, 3 octets each but the stride."""
    pairs = (
        (code, ord(mapped(chr(code))))
        for code in range(0x80, LAST)
        if len(mapped(chr(code))) == 1 and mapped(chr(code)) != chr(code)
    )
    octets = bytearray()
    for first, last, stride, distance in _runs(pairs):
        octets += first.to_bytes(3, "big") + last.to_bytes(3, "big")
        octets += stride.to_bytes(1, "big") + distance.to_bytes(3, "big", signed=True)
    return bytes(octets)


def exceptions(mapped: Callable[[str], str], rule: Callable[[str], str]) -> bytes:
    """A table of characters whose mapping is not what `rule` says: 3 octets, then 3 times 3."""
    octets = bytearray()
    for code in range(0x80, LAST):
        text = mapped(chr(code))
        if text != rule(chr(code)):
            octets += code.to_bytes(3, "big")
            for index in range(3):
                octets += (ord(text[index]) if index < len(text) else 0).to_bytes(3, "big")
    return bytes(octets)


def zeros() -> bytes:
    """The zeros of the scripts that have ten decimal digits: 3 octets each, in order."""
    return b"".join(
        code.to_bytes(3, "big")
        for code in range(0x80, LAST)
        if chr(code).isdecimal() and unicodedata.decimal(chr(code)) == 0
    )


def is_passed_over(character: str) -> bool:
    """Case_Ignorable, told by what a capital sigma at a word's end becomes behind it."""
    if character.isupper() or character.islower() or character.istitle():
        return (character + "\u03a3").lower()[-1] == "\u03c3"
    return ("A" + character + "\u03a3").lower()[-1] == "\u03c2"


def _alone(mapped: Callable[[str], str]) -> Callable[[str], str]:
    """The mapping where it gives one character."""
    return lambda c: mapped(c) if len(mapped(c)) == 1 else c


def _folded_by_rule(character: str) -> str:
    """The lower case of the upper case; in Cherokee, the upper case."""
    if "CHEROKEE" in unicodedata.name(character, ""):
        return character.upper()
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in character.upper())


type Tables = dict[str, tuple[str, Callable[[], bytes]]]

KINDS: Tables = {
    "ALPHABETIC": ("ranges", lambda: ranges(str.isalpha)),
    "PRINTABLE": ("ranges", lambda: ranges(str.isprintable)),
    "IDENTIFIER_START": ("ranges", lambda: ranges(str.isidentifier)),
    "IDENTIFIER_PART": (
        "ranges besides IDENTIFIER_START",
        lambda: ranges(lambda c: ("a" + c).isidentifier() and not c.isidentifier()),
    ),
    "ZEROS": ("code points of decimal zeros", zeros),
    "DIGIT": (
        "ranges besides decimal digits",
        lambda: ranges(lambda c: c.isdigit() and not c.isdecimal()),
    ),
    "NUMERIC": (
        "ranges besides digits",
        lambda: ranges(lambda c: c.isnumeric() and not c.isdigit()),
    ),
}

CASE: Tables = {
    "UPPER_CASE": ("ranges", lambda: ranges(str.isupper)),
    "LOWER_CASE": ("ranges", lambda: ranges(str.islower)),
    "TITLE_CASE": (
        "ranges that are not upper case",
        lambda: ranges(lambda c: c.istitle() and not c.isupper()),
    ),
    "PASSED_OVER": ("ranges: Case_Ignorable", lambda: ranges(is_passed_over)),
    "TO_LOWER": ("runs", lambda: mapping(str.lower)),
    "TO_UPPER": ("runs", lambda: mapping(str.upper)),
    "UPPER_EXCEPTIONS": (
        "characters whose upper case is several",
        lambda: exceptions(str.upper, _alone(str.upper)),
    ),
    "TITLE_EXCEPTIONS": (
        "characters whose title case is not their upper case",
        lambda: exceptions(str.title, str.upper),
    ),
    "FOLD_EXCEPTIONS": (
        "characters whose folded case is not what `_einkorn_case.py` has for a rule",
        lambda: exceptions(str.casefold, _folded_by_rule),
    ),
}


# The names that the tables of properties have numbers for, as `_unicode_tables.py` spells them.
CATEGORIES = (
    "Cn Cc Cf Cs Co Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp"
)
WIDTHS = "N A H W F Na"
DIRECTIONS = "L R AL EN ES ET AN CS NSM BN B S WS ON LRE LRO RLE RLO PDF LRI RLI FSI PDI"
FORMS = (
    "canonical <compat> <font> <noBreak> <initial> <medial> <final> <isolated> <circle> <super> <sub> <vertical> <wide> "
    "<narrow> <small> <square> <fraction>"
).split()
COMPOSED = len(FORMS)  # the kind of a canonical pair that composes again
NUMBERS = numbers()

PROPERTIES: Tables = {
    "CATEGORY": (
        "values",
        lambda: named(CATEGORIES.split(), unicodedata.category),
    ),
    "COMBINING": ("values", lambda: values(unicodedata.combining)),
    "WIDTH": (
        "values",
        lambda: named(WIDTHS.split(), unicodedata.east_asian_width),
    ),
}

VALUES: Tables = {
    "DIRECTION": (
        "values, 1 more than the place",
        lambda: named(["", *DIRECTIONS.split()], unicodedata.bidirectional),
    ),
    "NUMBER": ("values, 1 more than the place", lambda: values(_number)),
    "MIRRORED": ("ranges", lambda: ranges(lambda c: unicodedata.mirrored(c) == 1)),
}

DECOMPOSED: Tables = {"DECOMPOSITIONS": ("mappings", decompositions)}


def _literal(octets: bytes) -> Iterator[str]:
    """Lines of a bytes literal, as the formatter writes them."""
    line = ""
    for octet in octets:
        shown = chr(octet) if 32 <= octet < 127 and octet not in b'"\\' else f"\\x{octet:02x}"
        if len(line) + len(shown) > WIDTH:
            yield f'    b"{line}"\n'
            line = ""
        line += shown
    yield f'    b"{line}"\n'


def module(subject: str, tables: Tables) -> str:
    """A module's text."""
    parts = [HEAD.format(version=unicodedata.unidata_version, subject=subject)]
    for name, (what, table) in tables.items():
        octets = table()
        parts.append(f"\n# {what}: {len(octets)} octets\n{name}: Final = (\n")
        parts.extend(_literal(octets))
        parts.append(")\n")
    return "".join(parts)


if __name__ == "__main__":
    for name, subject, tables in (
        ("_einkorn_unicode_kinds", "kinds", KINDS),
        ("_einkorn_unicode_case", "case", CASE),
        ("_unicode_properties", "properties", PROPERTIES),
        ("_unicode_values", "directions and numbers", VALUES),
        ("_unicode_forms", "normal forms", DECOMPOSED),
    ):
        path = LIBRARY / f"{name}.py"
        path.write_text(module(subject, tables), "utf-8")
