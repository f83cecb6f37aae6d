"""`__exit__` and `__aexit__` get class, exception and traceback, or None three times."""

import asyncio
from types import TracebackType


class M:
    async def __aenter__(self) -> "M":
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, e: BaseException | None, tb: TracebackType | None
    ) -> bool:
        print(kind, e, tb is None)
        return True


class O:
    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, e: object, tb: object) -> None:
        print(kind, repr(e), tb is None)


class P:
    def __enter__(self) -> None:
        pass

    def __exit__(self, *a: object) -> bool:
        print(len(a), a[0], repr(a[1]), a[2] is None)
        return True


async def main() -> None:
    async with M():
        print("in")
    async with M():
        raise ValueError("x")


asyncio.run(main())
with O():
    pass
try:
    with O():
        raise ValueError("z")
except ValueError:
    pass
with P():
    pass
with P():
    raise ValueError("z")
print("end")

try:
    raise ValueError("q")
except ValueError as e:
    print(e.__traceback__ is None, e.with_traceback(None).__traceback__ is None)
print(ValueError().__traceback__)

# expect: in
# expect: None None True
# expect: <class 'ValueError'> x False
# expect: None None True
# expect: <class 'ValueError'> ValueError('z') False
# expect: 3 None None True
# expect: 3 <class 'ValueError'> ValueError('z') False
# expect: end
# expect: False True
# expect: None
