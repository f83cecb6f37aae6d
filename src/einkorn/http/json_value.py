"""JSON values with a type, over the standard library's `json` (RFC 8259).

CPython's stubs call what `json.loads` returns Any; this is the one place where it gets its type.
"""

import json

type Json = None | bool | int | float | str | list[Json] | dict[str, Json]


def parse_json(text: str) -> Json | ValueError:
    """Return the value of a JSON text, or what is wrong with it, too deep nesting included."""
    try:
        value: Json = json.loads(text)
    except ValueError as error:
        return error
    except RecursionError:
        return ValueError("nested too deeply")
    return value


def emit_json(value: Json) -> str:
    """Return the JSON text of a value, without needless blanks."""
    return json.dumps(value, separators=(",", ":"))
