"""What handlers raise to answer with an error, and what they hear when nobody listens any more."""


class HttpError(Exception):
    """Answer with `status` (400 to 599) and a text for the person at the other end."""

    def __init__(self, status: int, reason: str = "") -> None:
        super().__init__(f"{status} {reason}")
        self.status = status
        self.reason = reason


class Disconnected(ConnectionError):
    """The peer of this request left or was given up. A handler may clean up, and lets it pass.

    Its own type, so that a handler's other connections may fail without being mistaken for it.
    """
