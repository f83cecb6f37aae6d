"""The limits and times of TCP, each with the standard that asks for it; and what is counted."""

from dataclasses import dataclass

from einkorn.net.instant import MILLISECOND, SECOND


@dataclass(frozen=True, slots=True)
class Settings:
    send_buffer: int = 65536
    receive_buffer: int = 65535  # also the window; shifted by the least scale that can express it
    connection_limit: int = 1024  # all states but half-open and TIME-WAIT
    half_open_limit: int = 128  # SYN-RECEIVED of all listeners; a newcomer replaces a random one
    time_wait_limit: int = 256  # the oldest gives way
    out_of_order_limit: int = 256  # pieces a connection holds behind a gap
    reply_limit: int = 64  # resets that wait to be sent
    uses_timestamps: bool = True  # RFC 7323
    uses_sack: bool = True  # RFC 2018
    uses_window_scale: bool = True  # RFC 7323
    initial_rto: int = 1 * SECOND  # RFC 6298 section 2.1
    minimum_rto: int = (
        300 * MILLISECOND
    )  # RFC 6298 (2.4) says one second; what is deployed waits 200 ms
    maximum_rto: int = 60 * SECOND
    give_up_after: int = 120 * SECOND  # R2 of RFC 9293 section 3.8.3: at least 100 seconds
    handshake_give_up_after: int = 180 * SECOND  # R2 for SYN
    half_open_give_up_after: int = 45 * SECOND
    delayed_ack: int = 40 * MILLISECOND  # RFC 9293 section 3.8.6.3: under 500 ms
    time_wait: int = 60 * SECOND  # 2 MSL with an MSL of 30 seconds
    fin_wait_2: int = 60 * SECOND  # for connections that nobody reads any more
    keep_alive_interval: int = 75 * SECOND
    keep_alive_probes: int = 9
    idle_acknowledgments: int = (
        10  # challenge and out-of-window ACKs a second, each connection (RFC 5961 section 7)
    )
    reset_rate: int = 200  # resets to unknown connections a second
    ephemeral_first: int = 49152  # RFC 6335 section 6
    ephemeral_last: int = 65535


class Counters:
    """Everything that happened and everything that was refused; only ever grows."""

    def __init__(self) -> None:
        self.segments_received: int = 0
        self.segments_sent: int = 0
        self.malformed: int = 0
        self.resets_sent: int = 0
        self.resets_suppressed: int = 0
        self.connections_opened: int = 0
        self.connections_accepted: int = 0
        self.connections_refused: int = 0  # a limit was reached
        self.half_open_dropped: int = 0
        self.backlog_overflows: int = 0
        self.time_wait_recycled: int = 0
        self.timeouts: int = 0  # of the retransmission timer
        self.fast_retransmissions: int = 0
        self.segments_retransmitted: int = 0
        self.out_of_order: int = 0
        self.out_of_order_dropped: int = 0
        self.out_of_window: int = 0
        self.memory_dropped: int = 0
        self.paws_rejected: int = 0
        self.challenges_sent: int = 0
        self.challenges_suppressed: int = 0
        self.zero_window_probes: int = 0
        self.keep_alive_probes: int = 0
        self.gave_up: int = 0
