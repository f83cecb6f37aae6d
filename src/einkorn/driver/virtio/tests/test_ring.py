"""Ring arithmetic, discovery and partial checksums: what needs no device."""

import pytest

from einkorn.driver.virtio.discovery import USUAL_COUNT, Window, parse_window, windows
from einkorn.driver.virtio.partial_checksum import complete, tcp_checksum_start
from einkorn.driver.virtio.ring import (
    Outstanding,
    advance,
    distance,
    is_event_due,
    layout,
    queue_size,
)

SIZES = {
    "as wanted": (256, 64, 64),
    "the device allows less": (16, 64, 16),
    "no power of two": (100, 80, 64),
    "one": (1, 64, 1),
    "no such queue": (0, 64, 0),
}


@pytest.mark.parametrize("case", SIZES)
def test_queue_size(case: str) -> None:
    limit, wanted, expected = SIZES[case]
    assert queue_size(limit, wanted) == expected


@pytest.mark.parametrize("size", [1, 2, 8, 64, 256, 32768])
def test_layout_is_aligned_and_its_parts_apart(size: int) -> None:
    places = layout(size)
    assert places.available == 16 * size
    assert places.used % 4 == 0 and places.used >= places.available + 6 + 2 * size
    assert places.size == places.used + 6 + 8 * size


EVENTS = {  # event index of the other side, new, old: is it to be told?
    "exactly the one awaited": (5, 6, 5, True),
    "not yet": (6, 6, 5, False),
    "passed in a batch": (7, 20, 5, True),
    "passed long ago": (4, 6, 5, False),
    "over the end of 16 bits": (0xFFFF, 2, 0xFFFE, True),
    "nothing new": (5, 6, 6, False),
    "disarmed": (advance(9, 0xFFFF), 12, 9, False),
}


@pytest.mark.parametrize("case", EVENTS)
def test_event_index(case: str) -> None:
    event, new, old, expected = EVENTS[case]
    assert is_event_due(event, new, old) is expected


def test_indices_run_freely() -> None:
    assert advance(0xFFFF, 1) == 0
    assert distance(1, 0xFFFE) == 3


def test_a_device_cannot_return_what_it_was_not_given() -> None:
    held = Outstanding(4)
    taken = [held.take() for _ in range(4)]
    assert sorted(taken) == [0, 1, 2, 3] and held.take() == -1
    assert held.give_back(2) and not held.give_back(2)
    assert not held.give_back(4) and not held.give_back(0xFFFF_FFFF)
    assert held.free_count() == 1 and held.take() == 2


WINDOWS = {
    "microvm": ("512@0xfeb00e00:12", Window(0xFEB00E00, 12)),
    "Firecracker": ("4K@0xd0000000:5", Window(0xD0000000, 5)),
    "with a number behind": ("4K@0xd0001000:6:1", Window(0xD0001000, 6)),
    "decimal": ("512@4272950784:9", Window(0xFEB00E00, 9)),
    "no place": ("512", None),
    "no interrupt": ("512@0xfeb00e00", None),
    "in memory": ("512@0x100000:5", None),
    "beyond 4 GiB": ("512@0x100000000:5", None),
    "no number": ("512@0xfeb0zz00:5", None),
    "endless": ("512@0x" + "f" * 40 + ":5", None),
}


@pytest.mark.parametrize("case", WINDOWS)
def test_parse_window(case: str) -> None:
    text, expected = WINDOWS[case]
    assert parse_window(text) == expected


def test_windows_of_a_command_line() -> None:
    line = "console=ttyS0 virtio_mmio.device=512@0xfeb00e00:12 virtio_mmio.device=bad x=1"
    assert windows(line) == [Window(0xFEB00E00, 12)]
    assert len(windows("console=ttyS0")) == USUAL_COUNT


def tcp_frame(payload: bytes) -> bytes:
    """A frame whose checksum field holds only the pseudo-header's sum."""
    header = bytearray(20)
    header[0], header[9] = 0x45, 6
    total = 10 + 11 + 6 + 20 + len(payload)
    segment = bytearray(20) + payload
    segment[16:18] = total.to_bytes(2, "big")
    return bytes(12) + b"\x08\x00" + bytes(header) + bytes(segment)


@pytest.mark.parametrize("payload", [b"", b"x", b"octets", bytes(range(200)), b"\xff" * 51])
def test_completing_a_checksum(payload: bytes) -> None:
    frame = tcp_frame(payload)
    start = tcp_checksum_start(frame)
    assert start == 34
    completed = complete(frame, start, 16)
    segment = completed[34:] + b"\0" * (len(payload) & 1)
    # With the real checksum in place, header and text sum to the complement of the pseudo-header's sum.
    pseudo = 10 + 11 + 6 + 20 + len(payload) - int.from_bytes(frame[50:52], "big")
    words = [int.from_bytes(segment[at : at + 2], "big") for at in range(0, len(segment), 2)]
    expected = int.from_bytes(frame[50:52], "big")
    assert pseudo == 0 and (sum(words) + expected) % 0xFFFF == 0


def test_a_checksum_outside_the_frame_is_left_alone() -> None:
    frame = tcp_frame(b"abc")
    assert complete(frame, 50, 16) == frame
    assert complete(frame, 0xFFFF, 0xFFFF) == frame


def test_only_tcp_over_ipv4_is_offloaded() -> None:
    frame = bytearray(tcp_frame(b"abc"))
    frame[23] = 17
    assert tcp_checksum_start(bytes(frame)) == 0
    assert tcp_checksum_start(b"\0" * 60) == 0
    assert tcp_checksum_start(b"") == 0
