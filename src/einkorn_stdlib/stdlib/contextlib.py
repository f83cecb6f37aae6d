"""Context managers: from generators, and the small ready-made ones.

A manager made by `asynccontextmanager` cannot be used as a decorator here.
"""

import sys
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Generator, Iterator
from types import TracebackType
from typing import Protocol, Self, TextIO, cast, overload, runtime_checkable

__all__ = ["AbstractAsyncContextManager", "AbstractContextManager", "AsyncExitStack", "ExitStack",
           "ContextDecorator", "aclosing", "asynccontextmanager", "closing", "contextmanager", "nullcontext", "redirect_stderr", "redirect_stdout",
           "suppress"]  # fmt: skip


@runtime_checkable
class AbstractContextManager[T](Protocol):
    """What `with` can enter."""

    def __enter__(self) -> T: ...
    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
        /,
    ) -> bool | None: ...


@runtime_checkable
class AbstractAsyncContextManager[T](Protocol):
    """What `async with` can enter."""

    async def __aenter__(self) -> T: ...
    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
        /,
    ) -> bool | None: ...


class ContextDecorator:
    """Base of context managers that are decorators too: each call of the function runs within."""

    def _recreate_cm(self) -> Self:
        return self

    def __enter__(self) -> object:
        raise NotImplementedError

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
        /,
    ) -> bool | None:
        raise NotImplementedError

    def __call__[**P, R](self, func: Callable[P, R]) -> Callable[P, R]:
        def inner(*args: P.args, **kwds: P.kwargs) -> R:
            manager = self._recreate_cm()
            manager.__enter__()
            try:
                result = func(*args, **kwds)
            except BaseException as error:
                if manager.__exit__(type(error), error, None):
                    return cast(R, None)  # a TypeError where the function promised more
                raise
            manager.__exit__(None, None, None)
            return result

        return inner


class _GeneratorContextManager[T](ContextDecorator):
    """A generator that yields once: before it is the entry, after it the exit."""

    def __init__(self, gen: Generator[T, None, None], again: Callable[[], Iterator[T]]) -> None:
        self.gen = gen
        self._again = again

    def _recreate_cm(self) -> Self:
        made = self._again()
        if isinstance(made, Generator):
            self.gen = made
        return self

    def __enter__(self) -> T:
        for value in self.gen:
            return value
        raise RuntimeError("generator didn't yield")

    def __exit__(
        self,
        typ: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool | None:
        if value is None:
            for _ in self.gen:
                self.gen.close()
                raise RuntimeError("generator didn't stop")
            return False
        try:
            self.gen.throw(value)
        except StopIteration as stop:
            # The generator ended: the exception was handled, unless it is this very one.
            return stop is not value
        except RuntimeError as error:
            if error is value:
                return False
            # A StopIteration that the generator let out arrives wrapped (PEP 479).
            if isinstance(value, StopIteration) and error.__cause__ is value:
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            return False
        self.gen.close()
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager[**P, T](
    func: Callable[P, Iterator[T]],
) -> Callable[P, _GeneratorContextManager[T]]:
    """Turn a generator function that yields once into a function that makes context managers."""

    def make(*args: P.args, **kwargs: P.kwargs) -> _GeneratorContextManager[T]:
        made = func(*args, **kwargs)
        if isinstance(made, Generator):
            return _GeneratorContextManager(made, lambda: func(*args, **kwargs))
        raise TypeError("contextmanager() needs a generator function")

    return make


class _AsyncGeneratorContextManager[T]:
    """The same over an asynchronous generator."""

    def __init__(self, gen: AsyncGenerator[T, None]) -> None:
        self.gen = gen

    async def __aenter__(self) -> T:
        async for value in self.gen:
            return value
        raise RuntimeError("generator didn't yield")

    async def __aexit__(
        self,
        typ: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool | None:
        if value is None:
            async for _ in self.gen:
                await self.gen.aclose()
                raise RuntimeError("generator didn't stop")
            return False
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as stop:
            return stop is not value
        except RuntimeError as error:
            if error is value:
                return False
            if isinstance(value, (StopIteration, StopAsyncIteration)) and error.__cause__ is value:
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            return False
        await self.gen.aclose()
        raise RuntimeError("generator didn't stop after athrow()")


def asynccontextmanager[**P, T](
    func: Callable[P, AsyncIterator[T]],
) -> Callable[P, _AsyncGeneratorContextManager[T]]:
    """Turn an asynchronous generator function that yields once into a maker of context managers."""

    def make(*args: P.args, **kwargs: P.kwargs) -> _AsyncGeneratorContextManager[T]:
        made = func(*args, **kwargs)
        if isinstance(made, AsyncGenerator):
            return _AsyncGeneratorContextManager(made)
        raise TypeError("asynccontextmanager() needs an asynchronous generator function")

    return make


class _SupportsClose(Protocol):
    def close(self) -> object: ...


class closing[T: _SupportsClose]:
    """Closes `thing` at the end of the block."""

    def __init__(self, thing: T) -> None:
        self.thing = thing

    def __enter__(self) -> T:
        return self.thing

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.thing.close()


class _SupportsAclose(Protocol):
    def aclose(self) -> Awaitable[object]: ...


class aclosing[T: _SupportsAclose]:
    """Awaits `thing.aclose()` at the end of the block."""

    def __init__(self, thing: T) -> None:
        self.thing = thing

    async def __aenter__(self) -> T:
        return self.thing

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.thing.aclose()


class suppress:
    """Swallows the given exceptions (not inside exception groups)."""

    def __init__(self, *exceptions: type[BaseException]) -> None:
        self._exceptions = exceptions

    def __enter__(self) -> None:
        return None

    def __exit__(
        self,
        exctype: type[BaseException] | None,
        excinst: BaseException | None,
        exctb: TracebackType | None,
    ) -> bool:
        if excinst is None:
            return False
        for kind in self._exceptions:
            if isinstance(excinst, kind):
                return True
        return False


class _NullContext[T]:
    """Does nothing; the block's `as` name is `enter_result`."""

    def __init__(self, enter_result: T) -> None:
        self.enter_result = enter_result

    def __enter__(self) -> T:
        return self.enter_result

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        return None

    async def __aenter__(self) -> T:
        return self.enter_result

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        return None


@overload
def nullcontext() -> _NullContext[None]: ...
@overload
def nullcontext[T](enter_result: T) -> _NullContext[T]: ...
def nullcontext[T](enter_result: T | None = None) -> _NullContext[T] | _NullContext[None]:
    """A context manager that does nothing."""
    if enter_result is None:
        return _NullContext(None)
    return _NullContext(enter_result)


type _ExitFunction = Callable[
    [type[BaseException] | None, BaseException | None, TracebackType | None], bool | None
]
type _AsyncExitFunction = Callable[
    [type[BaseException] | None, BaseException | None, TracebackType | None],
    Awaitable[bool | None],
]


class _Exit:
    """What an ExitStack does when it ends; True when the exception is handled."""

    def leave(self, error: BaseException | None) -> bool:
        raise RuntimeError("abstract")


class _CallbackExit(_Exit):
    def __init__(self, callback: Callable[[], object]) -> None:
        self._callback = callback

    def leave(self, error: BaseException | None) -> bool:
        self._callback()
        return False


class _ManagerExit[T](_Exit):
    def __init__(self, manager: AbstractContextManager[T]) -> None:
        self._manager = manager

    def leave(self, error: BaseException | None) -> bool:
        kind = None if error is None else type(error)
        return self._manager.__exit__(kind, error, None) or False


class _FunctionExit(_Exit):
    def __init__(self, function: _ExitFunction) -> None:
        self._function = function

    def leave(self, error: BaseException | None) -> bool:
        kind = None if error is None else type(error)
        return self._function(kind, error, None) or False


def _pushed(exit: AbstractContextManager[object] | _ExitFunction) -> _Exit:
    if isinstance(exit, AbstractContextManager):
        return _ManagerExit(exit)
    return _FunctionExit(exit)


class redirect_stdout[T: TextIO]:
    """What is printed within goes to another stream."""

    def __init__(self, new_target: T) -> None:
        self._target = new_target
        self._before: list[TextIO] = []

    def __enter__(self) -> T:
        self._before.append(sys.stdout)
        sys.stdout = self._target
        return self._target

    def __exit__(
        self,
        exctype: type[BaseException] | None,
        excinst: BaseException | None,
        exctb: TracebackType | None,
    ) -> None:
        sys.stdout = self._before.pop()


class redirect_stderr[T: TextIO]:
    """What is written to sys.stderr within goes to another stream."""

    def __init__(self, new_target: T) -> None:
        self._target = new_target
        self._before: list[TextIO] = []

    def __enter__(self) -> T:
        self._before.append(sys.stderr)
        sys.stderr = self._target
        return self._target

    def __exit__(
        self,
        exctype: type[BaseException] | None,
        excinst: BaseException | None,
        exctb: TracebackType | None,
    ) -> None:
        sys.stderr = self._before.pop()


class ExitStack:
    """Leaves, last first, every context manager entered through it."""

    def __init__(self) -> None:
        self._exits: list[_Exit] = []

    def enter_context[T](self, cm: AbstractContextManager[T]) -> T:
        """Enter `cm` now, leave it with the stack; what it entered."""
        value = cm.__enter__()
        self._exits.append(_ManagerExit(cm))
        return value

    @overload
    def push[M: AbstractContextManager[object]](self, exit: M, /) -> M: ...
    @overload
    def push[F: _ExitFunction](self, exit: F, /) -> F: ...
    def push(
        self, exit: AbstractContextManager[object] | _ExitFunction, /
    ) -> AbstractContextManager[object] | _ExitFunction:
        """Leave `exit`, already entered, with the stack; or call it as an `__exit__`."""
        self._exits.append(_pushed(exit))
        return exit

    def callback[**P, R](
        self, callback: Callable[P, R], /, *args: P.args, **kwds: P.kwargs
    ) -> Callable[P, R]:
        """Call `callback` at the end."""
        self._exits.append(_CallbackExit(lambda: callback(*args, **kwds)))
        return callback

    def pop_all(self) -> "ExitStack":
        """Move what is to be left to a new stack."""
        other = ExitStack()
        other._exits = self._exits
        self._exits = []
        return other

    def close(self) -> None:
        """Leave everything now."""
        self.__exit__(None, None, None)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
        /,
    ) -> bool:
        error = exc_value
        changed = False
        while self._exits:
            last = self._exits.pop()
            try:
                if last.leave(error):
                    error = None
                    changed = False
            except BaseException as raised:
                if raised.__context__ is None and raised is not error:
                    raised.__context__ = error
                error = raised
                changed = True
        if changed and error is not None:
            raise error
        return exc_value is not None and error is None


class _AsyncExit:
    """What an AsyncExitStack awaits when it ends."""

    async def leave(self, error: BaseException | None) -> bool:
        raise RuntimeError("abstract")


class _PlainExit(_AsyncExit):
    def __init__(self, inner: _Exit) -> None:
        self._inner = inner

    async def leave(self, error: BaseException | None) -> bool:
        return self._inner.leave(error)


class _AsyncCallbackExit[R](_AsyncExit):
    def __init__(self, callback: Callable[[], Awaitable[R]]) -> None:
        self._callback = callback

    async def leave(self, error: BaseException | None) -> bool:
        await self._callback()
        return False


class _AsyncManagerExit[T](_AsyncExit):
    def __init__(self, manager: AbstractAsyncContextManager[T]) -> None:
        self._manager = manager

    async def leave(self, error: BaseException | None) -> bool:
        kind = None if error is None else type(error)
        return await self._manager.__aexit__(kind, error, None) or False


class _AsyncFunctionExit(_AsyncExit):
    def __init__(self, function: _AsyncExitFunction) -> None:
        self._function = function

    async def leave(self, error: BaseException | None) -> bool:
        kind = None if error is None else type(error)
        return await self._function(kind, error, None) or False


class AsyncExitStack:
    """ExitStack for `async with`; takes plain context managers too."""

    def __init__(self) -> None:
        self._exits: list[_AsyncExit] = []

    def enter_context[T](self, cm: AbstractContextManager[T]) -> T:
        """Enter `cm` now, leave it with the stack; what it entered."""
        value = cm.__enter__()
        self._exits.append(_PlainExit(_ManagerExit(cm)))
        return value

    async def enter_async_context[T](self, cm: AbstractAsyncContextManager[T]) -> T:
        """Enter `cm` now, leave it with the stack; what it entered."""
        value = await cm.__aenter__()
        self._exits.append(_AsyncManagerExit(cm))
        return value

    def callback[**P, R](
        self, callback: Callable[P, R], /, *args: P.args, **kwds: P.kwargs
    ) -> Callable[P, R]:
        """Call `callback` at the end."""
        self._exits.append(_PlainExit(_CallbackExit(lambda: callback(*args, **kwds))))
        return callback

    def push_async_callback[**P, R](
        self, callback: Callable[P, Awaitable[R]], /, *args: P.args, **kwds: P.kwargs
    ) -> Callable[P, Awaitable[R]]:
        """Await `callback(*args, **kwds)` at the end."""
        self._exits.append(_AsyncCallbackExit(lambda: callback(*args, **kwds)))
        return callback

    @overload
    def push[M: AbstractContextManager[object]](self, exit: M, /) -> M: ...
    @overload
    def push[F: _ExitFunction](self, exit: F, /) -> F: ...
    def push(
        self, exit: AbstractContextManager[object] | _ExitFunction, /
    ) -> AbstractContextManager[object] | _ExitFunction:
        """Leave `exit`, already entered, with the stack; or call it as an `__exit__`."""
        self._exits.append(_PlainExit(_pushed(exit)))
        return exit

    @overload
    def push_async_exit[M: AbstractAsyncContextManager[object]](self, exit: M, /) -> M: ...
    @overload
    def push_async_exit[F: _AsyncExitFunction](self, exit: F, /) -> F: ...
    def push_async_exit(
        self, exit: AbstractAsyncContextManager[object] | _AsyncExitFunction, /
    ) -> AbstractAsyncContextManager[object] | _AsyncExitFunction:
        """Leave `exit`, already entered, with the stack; or await it as an `__aexit__`."""
        if isinstance(exit, AbstractAsyncContextManager):
            self._exits.append(_AsyncManagerExit(exit))
        else:
            self._exits.append(_AsyncFunctionExit(exit))
        return exit

    def pop_all(self) -> Self:
        """Move what is to be left to a new stack."""
        other = type(self)()
        other._exits = self._exits
        self._exits = []
        return other

    async def aclose(self) -> None:
        """Leave everything now."""
        await self.__aexit__(None, None, None)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
        /,
    ) -> bool:
        error = exc_value
        changed = False
        while self._exits:
            last = self._exits.pop()
            try:
                if await last.leave(error):
                    error = None
                    changed = False
            except BaseException as raised:
                if raised.__context__ is None and raised is not error:
                    raised.__context__ = error
                error = raised
                changed = True
        if changed and error is not None:
            raise error
        return exc_value is not None and error is None
