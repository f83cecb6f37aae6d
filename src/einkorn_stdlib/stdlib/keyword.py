"""The reserved words of Python 3.12."""

__all__ = ["iskeyword", "issoftkeyword", "kwlist", "softkwlist"]

kwlist = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
]  # fmt: skip
softkwlist = ["_", "case", "match", "type"]


def iskeyword(s: str, /) -> bool:
    """Whether `s` is reserved."""
    return s in kwlist


def issoftkeyword(s: str, /) -> bool:
    """Whether `s` is a keyword in some places."""
    return s in softkwlist
