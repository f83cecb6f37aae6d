"""An application: routes and static files, and what to answer when none fits."""

import sys
from collections.abc import Callable

from einkorn.http.errors import Disconnected, HttpError
from einkorn.http.request import Request
from einkorn.http.response import Response
from einkorn.http.route import Route
from einkorn.http.router import Router, split_path
from einkorn.http.static import Directory

type Reporter = Callable[[Request, Exception], None]


def report_to_stderr(request: Request, error: Exception) -> None:
    """Print one line about an exception that a handler let through."""
    print(f"{request.method} {request.path}: {error!r}", file=sys.stderr, flush=True)


class Application:
    """Handlers by method and path; `http.run` serves it.

    `report` hears of every exception that a handler lets through; the peer gets 500.
    """

    def __init__(self, report: Reporter = report_to_stderr) -> None:
        self._report = report
        self._router = Router()
        self._directories: list[tuple[str, Directory]] = []

    def route(self, method: str, path: str) -> Route:
        """Return the decorator for a handler of any method."""
        return Route(self._router, method, path)

    def get(self, path: str) -> Route:
        """Return the decorator for GET, which answers HEAD too."""
        return Route(self._router, "GET", path)

    def post(self, path: str) -> Route:
        """Return the decorator for POST."""
        return Route(self._router, "POST", path)

    def put(self, path: str) -> Route:
        """Return the decorator for PUT."""
        return Route(self._router, "PUT", path)

    def patch(self, path: str) -> Route:
        """Return the decorator for PATCH."""
        return Route(self._router, "PATCH", path)

    def delete(self, path: str) -> Route:
        """Return the decorator for DELETE."""
        return Route(self._router, "DELETE", path)

    def static(self, prefix: str, directory: Directory) -> None:
        """Serve the files of a directory below `prefix`, where no route answers."""
        if not prefix.startswith("/"):
            raise ValueError(f"a path begins with '/': {prefix!r}")
        self._directories.append((prefix if prefix.endswith("/") else f"{prefix}/", directory))

    def report(self, request: Request, error: Exception) -> None:
        """Pass on an exception that ended a streamed response in its middle."""
        self._report(request, error)

    async def respond(self, request: Request) -> Response:
        """Return the response to a request; exceptions of the handler become error responses."""
        try:
            handler = self._router.find(request.method, request.path)
            if handler is not None:
                return await handler(request)
            return await self._respond_elsewhere(request)
        except HttpError as error:
            return Response.error(error.status, error.reason)
        except Disconnected:
            raise  # nobody is left to answer
        except Exception as error:
            self._report(request, error)
            return Response.error(500)

    async def _respond_elsewhere(self, request: Request) -> Response:
        """Answer what is no plain path with a handler."""
        if request.path == "*":  # OPTIONS about the server itself
            return Response.empty()
        segments = split_path(request.path)
        if segments is None:
            raise HttpError(400, "the path is badly encoded")
        path = request.path
        if "%" in path and not any("/" in segment for segment in segments):
            path = "/" + "/".join(segments)
            handler = self._router.find(request.method, path)
            if handler is not None:
                return await handler(request)
        started = self._router.start(request, segments)
        if started is not None:
            return await started
        allowed = self._router.allowed(path, segments)
        # A method that is allowed here had parameters that did not convert: no such path after all.
        if len(allowed) == 0 or request.method in allowed and request.method != "OPTIONS":
            return self._respond_with_file(request, path)
        return _respond_to_other_method(request.method, allowed)

    def _respond_with_file(self, request: Request, path: str) -> Response:
        for prefix, directory in self._directories:
            if path.startswith(prefix):
                response = directory.respond(request, path[len(prefix) :])
                if response is not None:
                    return response
        return Response.error(404)


def _respond_to_other_method(method: str, allowed: list[str]) -> Response:
    """Say which methods a path knows (RFC 9110 sections 9.3.7 and 15.5.6)."""
    response = Response.empty() if method == "OPTIONS" else Response.error(405)
    response.add("Allow", ", ".join(allowed))
    return response
