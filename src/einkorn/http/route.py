"""Decorators that tie handlers to paths, typed by the path's parameters.

    @app.get("/notes/{number}").taking(http.integer)
    async def note(request: http.Request, number: int) -> http.Response: ...

A converter is any function from text to a value, or None for "no such path".
"""

from collections.abc import Awaitable, Callable

from einkorn.http.request import Request
from einkorn.http.response import Response
from einkorn.http.router import Handler, Router

type Converter[T] = Callable[[str], T | None]
type Handler1[A] = Callable[[Request, A], Awaitable[Response]]
type Handler2[A, B] = Callable[[Request, A, B], Awaitable[Response]]
type Handler3[A, B, C] = Callable[[Request, A, B, C], Awaitable[Response]]


def text(segment: str) -> str | None:
    """Convert a parameter to itself."""
    return segment


def integer(segment: str) -> int | None:
    """Convert decimal digits, at most 18, with an optional minus sign."""
    digits = segment[1:] if segment.startswith("-") else segment
    if not 1 <= len(digits) <= 18 or not (digits.isascii() and digits.isdigit()):
        return None
    return int(segment)


class Route:
    """A method and a path; call it with the handler."""

    def __init__(self, router: Router, method: str, path: str) -> None:
        self._router = router
        self._method = method
        self._path = path

    def __call__(self, handler: Handler) -> Handler:
        self._router.add(self._method, self._path, handler)
        return handler

    def taking[A](self, first: Converter[A]) -> "Route1[A]":
        """Return the route whose first parameter `first` converts."""
        return Route1(self._router, self._method, self._path, first)


class Route1[A]:
    """A route with one parameter."""

    def __init__(self, router: Router, method: str, path: str, first: Converter[A]) -> None:
        self._router = router
        self._method = method
        self._path = path
        self._first = first

    def __call__(self, handler: Handler1[A]) -> Handler1[A]:
        first = self._first

        def start(request: Request, texts: list[str]) -> Awaitable[Response] | None:
            a = first(texts[0])
            return None if a is None else handler(request, a)

        self._router.add_pattern(self._method, self._path, 1, start)
        return handler

    def taking[B](self, second: Converter[B]) -> "Route2[A, B]":
        """Return the route whose second parameter `second` converts."""
        return Route2(self._router, self._method, self._path, self._first, second)


class Route2[A, B]:
    """A route with two parameters."""

    def __init__(
        self, router: Router, method: str, path: str, first: Converter[A], second: Converter[B]
    ) -> None:
        self._router = router
        self._method = method
        self._path = path
        self._first = first
        self._second = second

    def __call__(self, handler: Handler2[A, B]) -> Handler2[A, B]:
        first, second = self._first, self._second

        def start(request: Request, texts: list[str]) -> Awaitable[Response] | None:
            a = first(texts[0])
            b = second(texts[1])
            return None if a is None or b is None else handler(request, a, b)

        self._router.add_pattern(self._method, self._path, 2, start)
        return handler

    def taking[C](self, third: Converter[C]) -> "Route3[A, B, C]":
        """Return the route whose third and last parameter `third` converts."""
        return Route3(self._router, self._method, self._path, self._first, self._second, third)


class Route3[A, B, C]:
    """A route with three parameters."""

    def __init__(
        self,
        router: Router,
        method: str,
        path: str,
        first: Converter[A],
        second: Converter[B],
        third: Converter[C],
    ) -> None:
        self._router = router
        self._method = method
        self._path = path
        self._first = first
        self._second = second
        self._third = third

    def __call__(self, handler: Handler3[A, B, C]) -> Handler3[A, B, C]:
        first, second, third = self._first, self._second, self._third

        def start(request: Request, texts: list[str]) -> Awaitable[Response] | None:
            a = first(texts[0])
            b = second(texts[1])
            c = third(texts[2])
            if a is None or b is None or c is None:
                return None
            return handler(request, a, b, c)

        self._router.add_pattern(self._method, self._path, 3, start)
        return handler
