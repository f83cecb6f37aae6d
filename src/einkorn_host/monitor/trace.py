"""Name the places of a machine's fault report: the side file of the image knows functions and lines.

The entry stub prints `einkorn: trace ADDRESS …`: where the fault was, then return addresses, innermost first.
"""

import json
import re
from bisect import bisect_right
from pathlib import Path

from einkorn_host.image.file import side_path

_TRACE = re.compile(rb"^einkorn: trace((?: 0x[0-9a-f]+)+)$", re.MULTILINE)


def explain(report: bytes, image: Path) -> str:
    """Lines to print behind a fault report; "" when there is no report or no side file to explain it by."""
    match = _TRACE.search(report)
    if match is None:
        return ""
    try:
        side = json.loads(side_path(image).read_bytes())
        names = Names(side["lines"]["scopes"], side["lines"]["rows"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""
    fault, *callers = (int(word, 16) for word in match[1].split())
    # A return address stands behind the call it belongs to; the address of the fault is the place itself.
    found = [line for address in (fault, *(a - 1 for a in callers)) for line in names.at(address)]
    return "".join(["einkorn: the fault was at (innermost first)\n", *found]) if found else ""


class Names:
    """The line table of a side file (src/einkornc/link/lines.py: LineTable.as_json)."""

    def __init__(
        self, scopes: list[tuple[str, str, int, int]], rows: list[tuple[int, int, int]]
    ) -> None:
        self._scopes = scopes
        self._rows = rows
        self._starts = [address for address, _, _ in rows]

    def at(self, address: int) -> list[str]:
        """The frames at an address of code, innermost first, in the words of a Python traceback."""
        index = bisect_right(self._starts, address) - 1
        if index < 0:
            return []
        _, scope, line = self._rows[index]
        found: list[str] = []
        while scope:
            function, file, parent, call_line = self._scopes[scope]
            found.append(f'  File "{file}", line {line}, in {function}\n')
            scope, line = parent, call_line
        return found
