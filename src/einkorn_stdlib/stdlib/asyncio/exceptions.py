"""asyncio's own exceptions."""

from builtins import TimeoutError as TimeoutError


class CancelledError(BaseException):
    """The future or task was cancelled."""


class InvalidStateError(Exception):
    """An operation that the future's state does not allow."""


class IncompleteReadError(EOFError):
    """The stream ended before what was asked for had come; `partial` is what did."""

    def __init__(self, partial: bytes, expected: int | None) -> None:
        wanted = "undefined" if expected is None else str(expected)
        super().__init__(
            str(len(partial)) + " bytes read on a total of " + wanted + " expected bytes"
        )
        self.partial = partial
        self.expected = expected


class LimitOverrunError(Exception):
    """The stream's limit was reached while looking for a separator; `consumed` octets may be dropped."""

    def __init__(self, message: str, consumed: int) -> None:
        super().__init__(message)
        self.consumed = consumed


class BrokenBarrierError(RuntimeError):
    """The barrier was reset or aborted."""
