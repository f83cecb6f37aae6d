"""What the end of the program means to the host: its exit status, and words on stderr where due."""

from typing import Final

import _einkorn_runtime as runtime

from einkorn.platform.boundary import current

UNCAUGHT: Final = 1


def exit_status(error: BaseException | None) -> int:
    """The status for what left the program: None is 0, SystemExit its code, all else a traceback and 1."""
    if error is None:
        return 0
    if isinstance(error, SystemExit):
        return _system_exit_status(error.code)
    runtime.report_uncaught(error)
    return UNCAUGHT


def _system_exit_status(code: int | str | None) -> int:
    """As CPython: no code is success, a number is the status, a text is printed and means failure."""
    if code is None:
        return 0
    if isinstance(code, int):
        return code & 0xFF
    current().write(2, runtime.octets_of(code + "\n"))
    return UNCAUGHT
