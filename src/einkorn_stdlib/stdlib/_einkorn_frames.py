"""Frames of generators and coroutines: compiled code allocates and drives them."""

from typing import Generator, NoReturn, overload

from einkorn.lowlevel.image import Absent, resume


class _Frame:
    """States: 0 created, 1 running, 2 suspended, 3 handed out a value, 4 finished."""

    _frame: object | None
    _state: int
    _awaiter: _Frame | None
    _thrown: BaseException | None
    _error: BaseException | None
    _signal: object | None

    def __init__(self) -> None: ...

    def _run(self) -> None:
        """Resume the body until it suspends or ends; raise what left it."""
        if self._state == 1:
            raise ValueError("generator already executing")
        resume(self._frame)
        if self._state == 4:
            self._frame = None
            error = self._error
            if error is not None:
                self._error = None
                if isinstance(error, StopIteration):  # PEP 479
                    raise RuntimeError("generator raised StopIteration") from error
                raise error

    def _handed_out(self) -> object:
        """What whoever drives a chain of awaits by hand gets from its innermost frame."""
        return self._signal

    def _finish(self) -> None:
        """close(): end the body by GeneratorExit at the place where it waits."""
        if self._state == 0:
            self._state = 4
            self._frame = None
        if self._state == 4:
            return
        self._thrown = GeneratorExit()
        try:
            self._run()
        except (GeneratorExit, StopIteration):
            return
        if self._state != 4:
            raise RuntimeError("generator ignored GeneratorExit")


def _stop(returned: object) -> NoReturn:
    """The end of a body driven by hand; `return` without a value gives an exception without arguments."""
    if returned is None:
        raise StopIteration
    raise StopIteration(returned)


class generator[Y, S, R](_Frame):
    _returned: R  # first, as in coroutine: an Awaitable may be either
    _sent: S | None  # None after next(); the body takes it out
    _yielded: Y

    def __iter__(self) -> generator[Y, S, R]:
        return self

    def _step(self) -> tuple[bool, Y]:
        return self._send_step(None)

    def _send_step(self, value: S | None) -> tuple[bool, Y]:
        if self._state == 4:
            return (False, Absent[Y]().value)
        self._sent = value
        self._run()
        return (self._state != 4, self._yielded)

    def _throw_step(self, error: BaseException) -> tuple[bool, Y]:
        """What `yield from` does with an exception thrown into it."""
        if isinstance(error, GeneratorExit):
            self.close()
            raise error
        if self._state == 0:
            self._state = 4
            self._frame = None
        if self._state == 4:
            raise error
        self._thrown = error
        self._run()
        return (self._state != 4, self._yielded)

    def __next__(self) -> Y:
        if self._state == 4:
            raise StopIteration
        more, item = self._step()
        if not more:
            _stop(self._returned)
        return item

    def send(self, value: S, /) -> Y:
        if self._state == 0 and value is not None:
            raise TypeError("can't send non-None value to a just-started generator")
        if self._state == 4:
            raise StopIteration
        self._sent = value
        self._run()
        if self._state == 4:
            _stop(self._returned)
        return self._yielded

    @overload
    def throw(self, value: BaseException, /) -> Y:
        if self._state == 0:
            self._state = 4
            self._frame = None
        if self._state == 4:
            raise value
        self._thrown = value
        self._run()
        if self._state == 4:
            _stop(self._returned)
        return self._yielded

    @overload
    def throw(
        self, typ: type[BaseException], val: BaseException | None = None, tb: object = None, /
    ) -> Y:
        return self.throw(typ() if val is None else val)

    def throw(self, *arguments: object) -> Y: ...

    def close(self) -> None:
        self._finish()

    def _handed_out(self) -> object:
        return self._yielded


class coroutine[R](_Frame):
    _returned: R

    def __await__(self) -> coroutine[R]:
        return self

    def __iter__(self) -> coroutine[R]:
        return self

    def __next__(self) -> object:
        return self.send(None)

    def send(self, value: None, /) -> object:
        """Run to the next suspension; StopIteration with the result at the end."""
        more, signal = self._send_step(None)
        if not more:
            _stop(self._returned)
        return signal

    def throw(self, value: BaseException, /) -> object:
        more, signal = self._throw_step(value)
        if not more:
            _stop(self._returned)
        return signal

    def close(self) -> None:
        if self._state == 0:
            self._state = 4
            self._frame = None
        if self._state == 4:
            return
        try:
            more, _ = self._drive(GeneratorExit())
        except GeneratorExit:
            return
        if more:
            raise RuntimeError("coroutine ignored GeneratorExit")

    def _step(self) -> tuple[bool, object]:
        return self._send_step(None)

    def _send_step(self, value: None) -> tuple[bool, object]:
        if self._state == 4:
            raise RuntimeError("cannot reuse already awaited coroutine")
        return self._drive(None)

    def _throw_step(self, error: BaseException) -> tuple[bool, object]:
        if self._state == 0:
            self._state = 4
            self._frame = None
            raise error
        if self._state == 4:
            raise RuntimeError("cannot reuse already awaited coroutine")
        return self._drive(error)

    def _as_generator(self) -> Generator[object, object, R]:
        """Where a program takes what `__await__` gives for the generator it is declared as."""
        more, signal = self._step()
        while more:
            try:
                yield signal
            except GeneratorExit:
                self.close()
                raise
            except BaseException as error:
                more, signal = self._throw_step(error)
            else:
                more, signal = self._step()
        return self._returned

    def _drive(self, thrown: BaseException | None) -> tuple[bool, object]:
        """Do what a task's step does, for a program that sends by hand.

        Between two steps `_signal` holds the innermost frame: a coroutine itself hands nothing out.
        """
        if self._state == 1:
            raise ValueError("coroutine already executing")
        waiting = self._signal
        frame: _Frame = waiting if isinstance(waiting, _Frame) else self
        frame._thrown = thrown
        outside = _innermost()
        _resume_chain(frame)
        innermost = _innermost()
        _set_innermost(outside)
        if self._state == 4 or innermost is None:
            self._frame = None
            self._signal = None
            error = self._error
            if error is not None:
                self._error = None
                if isinstance(error, StopIteration):  # PEP 479
                    raise RuntimeError("coroutine raised StopIteration") from error
                raise error
            return (False, None)
        self._signal = innermost
        return (True, innermost._handed_out())


class async_generator[Y, S](_Frame):
    _yielded: Y
    _sent: S | None

    def __aiter__(self) -> async_generator[Y, S]:
        return self

    async def __anext__(self) -> Y:
        async for item in self:
            return item
        raise StopAsyncIteration

    async def asend(self, value: S, /) -> Y:
        self._sent = value
        async for item in self:
            return item
        raise StopAsyncIteration

    async def athrow(self, value: BaseException, /) -> Y:
        self._thrown = value
        async for item in self:
            return item
        raise StopAsyncIteration

    async def aclose(self) -> None:
        if self._state == 0:
            self._state = 4
        if self._state == 4:
            return
        self._thrown = GeneratorExit()
        try:
            async for item in self:
                raise RuntimeError("async generator ignored GeneratorExit")
        except GeneratorExit:
            return


_running: _Frame | None = None


def _set_innermost(frame: _Frame | None) -> None:
    """Note the frame a task waits in: compiled code and the task's step call it."""
    global _running
    _running = frame


def _innermost() -> _Frame | None:
    return _running


def _resume_chain(frame: _Frame) -> None:
    """Resume the innermost frame, then whoever awaited it as long as the awaited one has ended."""
    while True:
        _set_innermost(frame)
        machine = frame._frame
        if machine is not None:
            resume(machine)
        awaiter = frame._awaiter
        if awaiter is None or frame._state < 3:
            return
        frame = awaiter
