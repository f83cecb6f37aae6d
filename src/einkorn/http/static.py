"""Files of the image as resources: content type, strong ETag, 304, single ranges.

A path is looked up in the table of packed files and never touches a file system, so ".." is a name
like any other: there is nothing to climb out of.
"""

import hashlib
from typing import Final

from einkorn.files import PackedFiles
from einkorn.http.byte_range import Whole, parse_range
from einkorn.http.content_type import content_type_of
from einkorn.http.request import Request
from einkorn.http.response import Response

INDEX: Final = "index.html"
METHODS: Final = "GET, HEAD, OPTIONS"


class StaticFile:
    """One file and what its responses say about it."""

    def __init__(self, path: str, content: bytes) -> None:
        self.content = content
        self.content_type = content_type_of(path)
        # 64 bits of SHA-256: two versions of one file will not meet.
        self.entity_tag = f'"{hashlib.sha256(content).hexdigest()[:16]}"'


class Directory:
    """Serves packed files. `max_age`: seconds a browser may use its copy without asking again."""

    def __init__(self, files: PackedFiles, max_age: int = 0) -> None:
        self._files = files
        self._caching = "no-cache" if max_age <= 0 else f"public, max-age={max_age}"
        self._known: dict[str, StaticFile] = {}  # made on first use: hashing takes a while

    def respond(self, request: Request, path: str) -> Response | None:
        """Answer a request for a path below the directory; None when there is no such file."""
        file = self._find(f"{path}{INDEX}" if path == "" or path.endswith("/") else path)
        if file is None:
            return None
        if request.method != "GET" and request.method != "HEAD":
            response = Response.empty() if request.method == "OPTIONS" else Response.error(405)
            response.add("Allow", METHODS)
            return response
        return self._answer(request, file)

    def _find(self, path: str) -> StaticFile | None:
        file = self._known.get(path)
        if file is None:
            content = self._files.read(path)
            if content is None:
                return None
            file = StaticFile(path, content)
            self._known[path] = file
        return file

    def _answer(self, request: Request, file: StaticFile) -> Response:
        """Evaluate conditions in the order of RFC 9110 section 13.2.2, then the range."""
        condition = request.headers.get("if-none-match")
        if condition is not None and _names_tag(condition, file.entity_tag):
            response = Response.empty(304)
        else:
            response = _whole_or_part(request, file)
        response.add("ETag", file.entity_tag)
        response.add("Cache-Control", self._caching)
        return response


def _whole_or_part(request: Request, file: StaticFile) -> Response:
    whole = Response(file.content, file.content_type)
    field = request.headers.get("range")
    if field is None or request.method != "GET":
        return whole
    guard = request.headers.get("if-range")
    if guard is not None and guard != file.entity_tag:
        return whole
    size = len(file.content)
    wanted = parse_range(field, size)
    if isinstance(wanted, Whole):
        if wanted is Whole.IGNORED:
            return whole
        refused = Response.error(416)
        refused.add("Content-Range", f"bytes */{size}")
        return refused
    start, end = wanted
    part = Response(file.content[start:end], file.content_type, 206)
    part.add("Content-Range", f"bytes {start}-{end - 1}/{size}")
    return part


def _names_tag(condition: str, entity_tag: str) -> bool:
    """Say whether If-None-Match names the tag, compared weakly (RFC 9110 section 13.1.2)."""
    if condition.strip() == "*":
        return True
    for part in condition.split(","):
        tag = part.strip()
        if (tag[2:] if tag.startswith("W/") else tag) == entity_tag:
            return True
    return False
