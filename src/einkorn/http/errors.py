"""The one exception a handler raises to answer with an error."""


class HttpError(Exception):
    """Answer with `status` (400 to 599) and a text for the person at the other end."""

    def __init__(self, status: int, reason: str = "") -> None:
        super().__init__(f"{status} {reason}")
        self.status = status
        self.reason = reason
