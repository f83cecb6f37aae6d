"""Host names to IPv4 addresses."""

from asyncio import events
from asyncio.futures import Future
from einkorn.platform.boundary import current
from einkorn.wire.ipv4 import parse_ipv4_address


async def addresses_of(host: str) -> list[str]:
    """The addresses of a name, or the address itself. Raises OSError when there are none."""
    if parse_ipv4_address(host) is not None:
        return [host]
    answered = Future[list[str]](loop=events.get_running_loop())

    def answer(addresses: list[str], error: str) -> None:
        if answered.done():
            return
        if len(addresses) > 0:
            answered._finish(addresses)
        else:
            answered._fail(OSError(-2, error))

    current().network().resolve(host, answer)
    return await answered
