"""What goes wrong where nobody awaits it: told on stderr, and the loop goes on."""

from einkorn.platform.boundary import current

import _einkorn_runtime


def report(message: str, error: BaseException) -> None:
    """Write the message and the traceback."""
    current().write(2, (message + "\n").encode())
    _einkorn_runtime.report_uncaught(error)
