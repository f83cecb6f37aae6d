"""The system as a program sees it: arguments, standard streams, exit."""

from typing import NoReturn, TextIO

from einkorn.platform.boundary import current

byteorder = "little"
maxsize = 9223372036854775807
maxunicode = 1114111
platform = "einkorn"
version = "3.12 (einkorn)"
version_info = (3, 12, 0, "final", 0)


def exit(status: int | str | None = None, /) -> NoReturn:
    raise SystemExit(status)
