"""Numbers of failed system calls (errno) as exceptions and as reasons."""


def reason(error: int) -> str:
    """Why a connection ended, in the words of boundary.ConnectionHandler.closed."""
    match error:
        case 104:
            return "reset by peer"
        case 32:
            return "broken pipe"
        case 110:
            return "timed out"
        case 111:
            return "refused"
        case 101:
            return "network unreachable"
        case 113:
            return "no route to host"
        case _:
            return f"system error {error}"


def message(error: int) -> str:
    """The text the C library has for an errno that sockets give."""
    match error:
        case 13:
            return "Permission denied"
        case 24:
            return "Too many open files"
        case 98:
            return "Address already in use"
        case 99:
            return "Cannot assign requested address"
        case 101:
            return "Network is unreachable"
        case _:
            return "System call failed"


def system_error(error: int, purpose: str) -> OSError:
    """The OSError for a failed call; `purpose` is what was tried, put before the message."""
    text = message(error)
    return OSError(error, text if purpose == "" else f"{purpose}: {text.lower()}")
