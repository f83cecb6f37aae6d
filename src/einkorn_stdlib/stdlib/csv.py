"""Rows of comma-separated values: reader, writer, DictReader, DictWriter.

Fields are text, as in CPython without QUOTE_NONNUMERIC. Dialects are the three that CPython registers, by name or
as an object of Dialect.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

__all__ = ["Dialect", "DictReader", "DictWriter", "Error", "QUOTE_ALL", "QUOTE_MINIMAL", "QUOTE_NONE",
           "QUOTE_NONNUMERIC", "excel", "excel_tab", "field_size_limit", "get_dialect", "list_dialects",
           "reader", "register_dialect", "unix_dialect", "unregister_dialect", "writer"]  # fmt: skip

QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3


class Error(Exception):
    """Text that is no such file, or a row that cannot be written so."""


class _Writes(Protocol):
    def write(self, text: str, /) -> object: ...


class Dialect:
    """How fields are separated, quoted and escaped: derive from it or from `excel`, and say what differs."""

    delimiter: str = ","
    quotechar: str | None = '"'
    escapechar: str | None = None
    doublequote: bool = True
    skipinitialspace: bool = False
    lineterminator: str = "\r\n"
    quoting: int = QUOTE_MINIMAL
    strict: bool = False


class _Format:
    """What a dialect comes to, as readers and writers go by it; TypeError where that cannot be."""

    def __init__(
        self,
        delimiter: str,
        quotechar: str | None,
        escapechar: str | None,
        doublequote: bool,
        skipinitialspace: bool,
        lineterminator: str,
        quoting: int,
        strict: bool,
    ) -> None:
        if len(delimiter) != 1:
            raise TypeError('"delimiter" must be a 1-character string')
        if quotechar is not None and len(quotechar) != 1:
            raise TypeError('"quotechar" must be a 1-character string')
        if quotechar is None and quoting != QUOTE_NONE:
            raise TypeError("quotechar must be set if quoting enabled")
        self.delimiter = delimiter
        self.quotechar = quotechar
        self.escapechar = escapechar
        self.doublequote = doublequote
        self.skipinitialspace = skipinitialspace
        self.lineterminator = lineterminator
        self.quoting = quoting
        self.strict = strict


class excel(Dialect):
    """What spreadsheets write."""


class excel_tab(excel):
    """The same, with tabs."""

    delimiter = "\t"


class unix_dialect(Dialect):
    """All fields quoted, lines end with a newline."""

    lineterminator = "\n"
    quoting = QUOTE_ALL


type _DialectLike = str | Dialect | _Format | type[Dialect]

_known: dict[str, _Format] = {}


def _plain(dialect: Dialect) -> _Format:
    return _Format(
        dialect.delimiter,
        dialect.quotechar,
        dialect.escapechar,
        dialect.doublequote,
        dialect.skipinitialspace,
        dialect.lineterminator,
        dialect.quoting,
        dialect.strict,
    )


def _dialects() -> dict[str, _Format]:
    if not _known:
        _known["excel"] = _plain(excel())
        _known["excel-tab"] = _plain(excel_tab())
        _known["unix"] = _plain(unix_dialect())
    return _known


def list_dialects() -> list[str]:
    """The names of the dialects."""
    return list(_dialects())


def get_dialect(name: str) -> _Format:
    """A dialect by name; Error."""
    found = _dialects().get(name)
    if found is None:
        raise Error("unknown dialect")
    return found


def register_dialect(
    name: str,
    dialect: _DialectLike = "excel",
    *,
    delimiter: str | None = None,
    quotechar: str | None = None,
    escapechar: str | None = None,
    doublequote: bool | None = None,
    skipinitialspace: bool | None = None,
    lineterminator: str | None = None,
    quoting: int | None = None,
    strict: bool | None = None,
) -> None:
    """Give a dialect, changed as the arguments say, a name."""
    _dialects()[name] = _chosen(
        dialect,
        delimiter,
        quotechar,
        escapechar,
        doublequote,
        skipinitialspace,
        lineterminator,
        quoting,
        strict,
    )


def unregister_dialect(name: str) -> None:
    """Forget a dialect; Error."""
    get_dialect(name)
    del _dialects()[name]


class _Limit:
    def __init__(self) -> None:
        self.size = 131072


_limit = _Limit()


def field_size_limit(new_limit: int | None = None) -> int:
    """The largest field a reader takes; a new limit if given."""
    before = _limit.size
    if new_limit is not None:
        _limit.size = new_limit
    return before


def _chosen(
    dialect: _DialectLike,
    delimiter: str | None,
    quotechar: str | None,
    escapechar: str | None,
    doublequote: bool | None,
    skipinitialspace: bool | None,
    lineterminator: str | None,
    quoting: int | None,
    strict: bool | None,
) -> _Format:
    """A dialect with some of its properties replaced."""
    if isinstance(dialect, str):
        base = get_dialect(dialect)
    elif isinstance(dialect, _Format):
        base = dialect
    else:
        base = _plain(dialect if isinstance(dialect, Dialect) else dialect())
    return _Format(
        base.delimiter if delimiter is None else delimiter,
        base.quotechar if quotechar is None else quotechar,
        base.escapechar if escapechar is None else escapechar,
        base.doublequote if doublequote is None else doublequote,
        base.skipinitialspace if skipinitialspace is None else skipinitialspace,
        base.lineterminator if lineterminator is None else lineterminator,
        base.quoting if quoting is None else quoting,
        base.strict if strict is None else strict,
    )


# States of a reader between characters.
_ROW = 0
_FIELD = 1
_ESCAPED = 2
_PLAIN = 3
_QUOTED = 4
_QUOTED_ESCAPED = 5
_QUOTE_IN_QUOTED = 6
_LINE_END = 7


class _reader:
    """Rows of fields from lines of text."""

    def __init__(self, lines: Iterable[str], dialect: _Format) -> None:
        self.dialect = dialect
        self.line_num = 0
        self._lines = iter(lines)
        self._state = _ROW
        self._fields: list[str] = []
        self._field: list[str] = []

    def __iter__(self) -> "_reader":
        return self

    def __next__(self) -> list[str]:
        self._fields = []
        self._field = []
        self._state = _ROW
        while True:
            line = self._next_line()
            if line is None:
                if self._state == _ROW and not self._field:
                    raise StopIteration
                if self._state == _QUOTED and self.dialect.strict:
                    raise Error("unexpected end of data")
                self._save()
                return self._fields
            self.line_num += 1
            for character in line:
                self._take(character)
            self._take("")
            if self._state == _ROW:
                return self._fields

    def _next_line(self) -> str | None:
        for line in self._lines:
            return line
        return None

    def _save(self) -> None:
        self._fields.append("".join(self._field))
        self._field = []

    def _add(self, character: str) -> None:
        if len(self._field) >= _limit.size:
            raise Error(f"field larger than field limit ({_limit.size})")
        self._field.append(character)

    def _take(self, character: str) -> None:
        """One character; "" is the end of a line."""
        d = self.dialect
        if self._state == _ROW:
            if character == "":
                return
            if character in "\r\n":
                self._state = _LINE_END
                return
            self._state = _FIELD
        if self._state == _FIELD:
            self._start_field(character)
        elif self._state == _ESCAPED:
            self._add(character if character != "" else "\n")
            self._state = _PLAIN if character != "" else _ESCAPED
        elif self._state == _PLAIN:
            self._plain(character)
        elif self._state == _QUOTED:
            if character == "":
                return
            if character == d.escapechar:
                self._state = _QUOTED_ESCAPED
            elif character == d.quotechar and d.quoting != QUOTE_NONE:
                self._state = _QUOTE_IN_QUOTED if d.doublequote else _PLAIN
            else:
                self._add(character)
        elif self._state == _QUOTED_ESCAPED:
            self._add(character if character != "" else "\n")
            self._state = _QUOTED
        elif self._state == _QUOTE_IN_QUOTED:
            self._after_quote(character)
        elif character == "":
            self._state = _ROW
        elif character not in "\r\n":
            raise Error(
                "new-line character seen in unquoted field - "
                "do you need to open the file in universal-newline mode?"
            )

    def _end(self, character: str) -> None:
        self._save()
        self._state = _ROW if character == "" else _LINE_END

    def _start_field(self, character: str) -> None:
        d = self.dialect
        if character == "" or character in "\r\n":
            self._end(character)
        elif character == d.quotechar and d.quoting != QUOTE_NONE:
            self._state = _QUOTED
        elif character == d.escapechar:
            self._state = _ESCAPED
        elif character == " " and d.skipinitialspace:
            return
        elif character == d.delimiter:
            self._save()
        else:
            self._add(character)
            self._state = _PLAIN

    def _plain(self, character: str) -> None:
        d = self.dialect
        if character == "" or character in "\r\n":
            self._end(character)
        elif character == d.escapechar:
            self._state = _ESCAPED
        elif character == d.delimiter:
            self._save()
            self._state = _FIELD
        else:
            self._add(character)

    def _after_quote(self, character: str) -> None:
        d = self.dialect
        if character == d.quotechar:
            self._add(character)
            self._state = _QUOTED
        elif character == d.delimiter:
            self._save()
            self._state = _FIELD
        elif character == "" or character in "\r\n":
            self._end(character)
        elif d.strict:
            raise Error(f"'{d.delimiter}' expected after '{d.quotechar}'")
        else:
            self._add(character)
            self._state = _PLAIN


def reader(
    csvfile: Iterable[str],
    /,
    dialect: _DialectLike = "excel",
    *,
    delimiter: str | None = None,
    quotechar: str | None = None,
    escapechar: str | None = None,
    doublequote: bool | None = None,
    skipinitialspace: bool | None = None,
    lineterminator: str | None = None,
    quoting: int | None = None,
    strict: bool | None = None,
) -> _reader:
    """An iterator over the rows of lines of text."""
    chosen = _chosen(
        dialect,
        delimiter,
        quotechar,
        escapechar,
        doublequote,
        skipinitialspace,
        lineterminator,
        quoting,
        strict,
    )
    if chosen.quoting == QUOTE_NONNUMERIC:
        raise ValueError("a reader with QUOTE_NONNUMERIC is not offered: convert the fields")
    return _reader(csvfile, chosen)


class _writer:
    """Writes rows as text."""

    def __init__(self, file: _Writes, dialect: _Format) -> None:
        self.dialect = dialect
        self._file = file

    def writerow(self, row: Iterable[object], /) -> None:
        """One row; None is an empty field, anything else its text."""
        parts: list[str] = []
        for item in row:
            if isinstance(item, str):
                parts.append(self._text(item, False))
            elif item is None:
                parts.append(self._text("", False))
            else:
                text = str(item)  # as an object: a bool is not written as the int it is
                parts.append(self._text(text, isinstance(item, (int, float))))
        if len(parts) == 1 and parts[0] == "":
            if self.dialect.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            quote = self.dialect.quotechar or ""
            parts[0] = quote + quote
        self._file.write(self.dialect.delimiter.join(parts) + self.dialect.lineterminator)

    def writerows(self, rows: Iterable[Iterable[object]], /) -> None:
        """Several rows."""
        for row in rows:
            self.writerow(row)

    def _text(self, text: str, is_number: bool) -> str:
        d = self.dialect
        quote, escape = d.quotechar or "", d.escapechar or ""
        must_quote = d.quoting == QUOTE_ALL or (d.quoting == QUOTE_NONNUMERIC and not is_number)
        parts: list[str] = []
        for character in text:
            is_mark = character in (d.delimiter, quote, escape) or character in "\r\n"
            is_mark = is_mark or character in d.lineterminator
            if not is_mark:
                parts.append(character)
                continue
            if d.quoting == QUOTE_NONE:
                parts.append(self._escape(escape))
            elif character == quote:
                parts.append(quote if d.doublequote else self._escape(escape))
                must_quote = must_quote or d.doublequote
            elif character == escape:
                parts.append(escape)
            else:
                must_quote = True
            parts.append(character)
        made = "".join(parts)
        if d.skipinitialspace and made == " " and d.delimiter == " ":
            must_quote = True
        return quote + made + quote if must_quote else made

    def _escape(self, escape: str) -> str:
        if escape == "":
            raise Error("need to escape, but no escapechar set")
        return escape


def writer(
    csvfile: _Writes,
    /,
    dialect: _DialectLike = "excel",
    *,
    delimiter: str | None = None,
    quotechar: str | None = None,
    escapechar: str | None = None,
    doublequote: bool | None = None,
    skipinitialspace: bool | None = None,
    lineterminator: str | None = None,
    quoting: int | None = None,
    strict: bool | None = None,
) -> _writer:
    """Writes rows to what has a method `write`."""
    chosen = _chosen(
        dialect,
        delimiter,
        quotechar,
        escapechar,
        doublequote,
        skipinitialspace,
        lineterminator,
        quoting,
        strict,
    )
    return _writer(csvfile, chosen)


class DictReader:
    """Rows as dicts, by the names in the first row or those given.

    A row that is too short gets `restval`; what is too much in one is left away.
    """

    def __init__(
        self,
        f: Iterable[str],
        fieldnames: Sequence[str] | None = None,
        restkey: None = None,
        restval: str = "",
        dialect: _DialectLike = "excel",
        *,
        delimiter: str | None = None,
        quotechar: str | None = None,
        skipinitialspace: bool | None = None,
    ) -> None:
        self.reader = reader(
            f, dialect, delimiter=delimiter, quotechar=quotechar, skipinitialspace=skipinitialspace
        )
        self.restval = restval
        self._names: list[str] | None = None if fieldnames is None else list(fieldnames)

    @property
    def fieldnames(self) -> list[str]:
        """The names: those given, or the first row."""
        names = self._names
        if names is None:
            names = []
            for row in self.reader:
                names = row
                break
            self._names = names
        return names

    @property
    def line_num(self) -> int:
        return self.reader.line_num

    def __iter__(self) -> "DictReader":
        return self

    def __next__(self) -> dict[str, str]:
        names = self.fieldnames
        row = next(self.reader)
        while not row:
            row = next(self.reader)
        made = dict(zip(names, row))
        for name in names[len(row) :]:
            made[name] = self.restval
        return made


class DictWriter:
    """Writes dicts as rows, in the order of `fieldnames`."""

    def __init__(
        self,
        f: _Writes,
        fieldnames: Iterable[str],
        restval: str = "",
        extrasaction: str = "raise",
        dialect: _DialectLike = "excel",
        *,
        delimiter: str | None = None,
        quotechar: str | None = None,
        lineterminator: str | None = None,
        quoting: int | None = None,
    ) -> None:
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.fieldnames = list(fieldnames)
        self.restval = restval
        self.extrasaction = extrasaction.lower()
        self.writer = writer(
            f,
            dialect,
            delimiter=delimiter,
            quotechar=quotechar,
            lineterminator=lineterminator,
            quoting=quoting,
        )

    def writeheader(self) -> None:
        """The names as a row."""
        self.writer.writerow(self.fieldnames)

    def writerow(self, rowdict: Mapping[str, object]) -> None:
        """One row; ValueError for a key that is no field."""
        if self.extrasaction == "raise":
            wrong = [repr(name) for name in rowdict if name not in self.fieldnames]
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join(wrong))
        row: list[object] = []
        for name in self.fieldnames:
            row.append(rowdict[name] if name in rowdict else self.restval)
        self.writer.writerow(row)

    def writerows(self, rowdicts: Iterable[Mapping[str, object]]) -> None:
        """Several rows."""
        for rowdict in rowdicts:
            self.writerow(rowdict)
