"""Which handler answers: whole paths by dictionary, paths with parameters segment by segment."""

from collections.abc import Awaitable, Callable
from typing import Final

from einkorn.http.percent import decode_percent
from einkorn.http.request import Request
from einkorn.http.response import Response

type Handler = Callable[[Request], Awaitable[Response]]

type Starter = Callable[[Request, list[str]], Awaitable[Response] | None]
"""Converts the path's parameters and calls the handler; None when one does not convert."""

ANY: Final = "{}"  # stands for a parameter in a pattern's segments


class Resource:
    """A path without parameters and its handlers by method."""

    def __init__(self) -> None:
        self.handlers: dict[str, Handler] = {}


class Pattern:
    """A path with parameters and its starters by method."""

    def __init__(self, segments: list[str]) -> None:
        self.segments = segments
        self.starters: dict[str, Starter] = {}

    def match(self, segments: list[str]) -> list[str] | None:
        """Return the parameters' texts, None when the path is another."""
        if len(segments) != len(self.segments):
            return None
        parameters: list[str] = []
        for index in range(len(segments)):
            wanted = self.segments[index]
            if wanted == ANY:
                if segments[index] == "":
                    return None
                parameters.append(segments[index])
            elif wanted != segments[index]:
                return None
        return parameters


class Router:
    """All routes of an application."""

    def __init__(self) -> None:
        self._resources: dict[str, Resource] = {}
        self._patterns: list[Pattern] = []

    def add(self, method: str, path: str, handler: Handler) -> None:
        """Add a path without parameters. Raises ValueError when it is taken or has some."""
        if not path.startswith("/") or "{" in path:
            raise ValueError(f"not a path without parameters: {path!r}")
        resource = self._resources.get(path)
        if resource is None:
            resource = Resource()
            self._resources[path] = resource
        if method in resource.handlers:
            raise ValueError(f"{method} {path} has a handler already")
        resource.handlers[method] = handler

    def add_pattern(self, method: str, path: str, count: int, starter: Starter) -> None:
        """Add a path with `count` parameters. Raises ValueError when it is taken or has not so many."""
        segments = _parse_pattern(path)
        if segments.count(ANY) != count:
            raise ValueError(f"{path!r} has {segments.count(ANY)} parameters, the handler {count}")
        pattern: Pattern | None = None
        for known in self._patterns:
            if known.segments == segments:
                pattern = known
        if pattern is None:
            pattern = Pattern(segments)
            self._patterns.append(pattern)
        if method in pattern.starters:
            # Two converters may share a pattern; the first that converts answers.
            pattern = Pattern(segments)
            self._patterns.append(pattern)
        pattern.starters[method] = starter

    def find(self, method: str, path: str) -> Handler | None:
        """Return the handler of a path without parameters; HEAD is answered as GET."""
        resource = self._resources.get(path)
        if resource is None:
            return None
        handler = resource.handlers.get(method)
        if handler is None and method == "HEAD":
            handler = resource.handlers.get("GET")
        return handler

    def start(self, request: Request, segments: list[str]) -> Awaitable[Response] | None:
        """Start the handler of the first pattern that matches and whose parameters convert."""
        for pattern in self._patterns:
            parameters = pattern.match(segments)
            if parameters is None:
                continue
            starter = pattern.starters.get(request.method)
            if starter is None and request.method == "HEAD":
                starter = pattern.starters.get("GET")
            if starter is not None:
                started = starter(request, parameters)
                if started is not None:
                    return started
        return None

    def allowed(self, path: str, segments: list[str]) -> list[str]:
        """Return the methods that path has handlers for, sorted; none: no such path."""
        methods: set[str] = set()
        resource = self._resources.get(path)
        if resource is not None:
            methods.update(resource.handlers)
        for pattern in self._patterns:
            if pattern.match(segments) is not None:
                methods.update(pattern.starters)
        if len(methods) > 0:
            methods.add("OPTIONS")
        if "GET" in methods:
            methods.add("HEAD")
        return sorted(methods)


def split_path(path: str) -> list[str] | None:
    """Return the decoded segments of a path as sent; None when it is badly encoded.

    Split first, so that an encoded "/" stays inside its segment.
    """
    segments: list[str] = []
    for part in path[1:].split("/"):
        segment = decode_percent(part, False)
        if segment is None:
            return None
        segments.append(segment)
    return segments


def _parse_pattern(path: str) -> list[str]:
    """Return the segments of `/notes/{number}`, ANY for each parameter, whose name is for readers."""
    if not path.startswith("/"):
        raise ValueError(f"a path begins with '/': {path!r}")
    segments: list[str] = []
    for segment in path[1:].split("/"):
        if segment.startswith("{") and segment.endswith("}"):
            segments.append(ANY)
        elif "{" in segment or "}" in segment:
            raise ValueError(f"a parameter is a whole segment: {path!r}")
        else:
            segments.append(segment)
    return segments
