"""ICMP of a host: answers to echo requests and error messages about packets, both rate limited (RFC
1122 section 3.2.2)."""

from einkorn.net.instant import SECOND
from einkorn.net.rate import RateLimit
from einkorn.wire import icmp

ECHO_RATE = 1000  # a second
ERROR_RATE = 50
QUOTE_SIZE = (
    28 + 40
)  # the header and enough of the payload; at least 8 octets (RFC 792), well under 576 in all


class Icmp:
    def __init__(self) -> None:
        self.echo_rate: RateLimit = RateLimit(ECHO_RATE, SECOND)
        self.error_rate: RateLimit = RateLimit(ERROR_RATE, SECOND)
        self.echoes_answered: int = 0
        self.errors_sent: int = 0

    def answer(self, message: icmp.Echo, now: int) -> bytes | None:
        """The reply to an echo request; None for replies, and over the rate."""
        if message.is_reply or not self.echo_rate.permit(now):
            return None
        self.echoes_answered += 1
        return icmp.emit(icmp.Echo(True, message.identifier, message.sequence, message.payload))

    def unreachable(self, code: int, packet: bytes, now: int) -> bytes | None:
        """An error about `packet`, which begins with its IPv4 header; None over the rate."""
        if not self.error_rate.permit(now):
            return None
        self.errors_sent += 1
        return icmp.emit(icmp.Unreachable(code, 0, packet[:QUOTE_SIZE]))

    def reassembly_timed_out(self, packet: bytes, now: int) -> bytes | None:
        if not self.error_rate.permit(now):
            return None
        self.errors_sent += 1
        return icmp.emit(icmp.TimeExceeded(icmp.REASSEMBLY_TIME_EXCEEDED, packet[:QUOTE_SIZE]))
