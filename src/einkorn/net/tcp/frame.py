"""Segments of a connection as frames: Ethernet's 14 octets left empty, IPv4 and TCP filled in one
go."""

from einkorn.net.instant import MILLISECOND, NEVER
from einkorn.net.tcp.connection import HEADERS, Connection
from einkorn.net.tcp.sequence import MASK
from einkorn.net.tcp.state import State
from einkorn.wire import ethernet, ipv4
from einkorn.wire import tcp as wire

IP_START = ethernet.HEADER_SIZE
TCP_START = IP_START + ipv4.HEADER_SIZE
OPTIONS_START = TCP_START + wire.HEADER_SIZE
TIME_TO_LIVE = 64


def build(connection: Connection, sequence: int, size: int, flags: int, now: int) -> bytearray:
    """The segment of `size` octets at `sequence`. It carries the newest acknowledgment and window,
    so it settles whatever acknowledgment was due."""
    options = b""
    blocks: list[tuple[int, int]] = []
    options_size = 0
    if flags & wire.SYN != 0:
        options = handshake_options(connection, now)
        options_size = len(options)
    else:
        if connection.has_timestamps:
            options_size = wire.TIMESTAMPS_SIZE
        if connection.has_sack and not connection.behind_gap.is_empty():
            blocks = connection.behind_gap.blocks(3)
            if len(blocks) > 0:
                options_size += 4 + 8 * len(blocks)
    text_at = OPTIONS_START + options_size
    frame = bytearray(text_at + size)
    acknowledgment = connection.rcv_nxt if flags & wire.ACK != 0 else 0
    wire.write_header(
        frame,
        TCP_START,
        wire.HEADER_SIZE + options_size,
        connection.local_port,
        connection.remote_port,
        sequence & MASK,
        acknowledgment & MASK,
        flags,
        advertise(connection, flags),
    )
    at = OPTIONS_START
    if flags & wire.SYN != 0:
        frame[at : at + options_size] = options
    else:
        if connection.has_timestamps:
            echo = connection.ts_recent if flags & wire.ACK != 0 else 0
            value = (now // MILLISECOND + connection.timestamp_offset) & MASK
            wire.write_timestamps(frame, at, value, echo)
            at += wire.TIMESTAMPS_SIZE
        if len(blocks) > 0:
            wire.write_sack(frame, at, blocks)
    if size > 0:
        connection.sending.copy_into(frame, text_at, sequence - connection.text_start, size)
    if flags & wire.ACK != 0:
        connection.last_ack_sent = connection.rcv_nxt
        connection.is_ack_due = False
        connection.delayed_ack_at = NEVER
        connection.unacknowledged_text = 0
    connection.host.counters.segments_sent += 1
    finish(
        frame,
        connection.local_address,
        connection.remote_address,
        connection.host.does_device_complete_checksums,
    )
    return frame


def advertise(connection: Connection, flags: int) -> int:
    """The window field; moves the edge we answer for. Never scaled with SYN (RFC 7323 section
    2.2)."""
    if connection.state is State.CLOSED or flags & wire.RST != 0:
        return 0
    if flags & wire.SYN != 0:
        window = min(connection.host.settings.receive_buffer, 0xFFFF)
        connection.rcv_adv = max(connection.rcv_adv, connection.rcv_nxt + window)
        return window
    connection.rcv_adv = connection.window_edge()
    return min((connection.rcv_adv - connection.rcv_nxt) >> connection.rcv_scale, 0xFFFF)


def handshake_options(connection: Connection, now: int) -> bytes:
    """What we offer in a SYN, or agree to in a SYN,ACK."""
    scale = connection.rcv_scale if connection.has_window_scale else -1
    return wire.emit_options(
        wire.Options(
            maximum_segment_size=connection.host.mtu - HEADERS,
            window_scale=scale,
            is_sack_permitted=connection.has_sack,
            has_timestamps=connection.has_timestamps,
            timestamp_value=(now // MILLISECOND + connection.timestamp_offset) & MASK,
            timestamp_echo=connection.ts_recent,
        )
    )


def finish(frame: bytearray, source: int, destination: int, does_device_complete: bool) -> None:
    """Write the IPv4 header and TCP's checksum around a segment that stands in its frame."""
    size = len(frame)
    if does_device_complete:
        wire.seal_partly(frame, TCP_START, size, source, destination)
    else:
        wire.seal(frame, TCP_START, size, source, destination)
    # Never fragmented, so the identification may be anything (RFC 6864 section 4.1).
    ipv4.write_header(
        frame,
        IP_START,
        size - IP_START,
        source,
        destination,
        ipv4.TCP,
        TIME_TO_LIVE,
        0,
        ipv4.DONT_FRAGMENT,
    )


def build_bare(
    source: int,
    source_port: int,
    destination: int,
    destination_port: int,
    sequence: int,
    acknowledgment: int,
    flags: int,
    does_device_complete: bool,
) -> bytearray:
    """A segment of no connection: a reset (RFC 9293 section 3.5.2) or a cookie's SYN,ACK."""
    frame = bytearray(OPTIONS_START)
    wire.write_header(
        frame,
        TCP_START,
        wire.HEADER_SIZE,
        source_port,
        destination_port,
        sequence & MASK,
        acknowledgment & MASK,
        flags,
        0,
    )
    finish(frame, source, destination, does_device_complete)
    return frame
