"""Where a machine's random octets begin: RDRAND, and the host's virtio-rng."""

from typing import Final

from einkorn.driver.virtio.entropy import open_entropy
from einkorn.lowlevel.processor import cpuid, random64, timestamp
from einkorn.platform.machine.devices import find_device
from einkorn.platform.random_octets import RandomOctets

ENOUGH: Final = 32  # octets of seed
_RDRAND: Final = 1 << 30  # CPUID leaf 1, ECX
_ATTEMPTS: Final = 10  # a true RDRAND may run dry for a moment (SDM volume 1, 7.3.17.1)
_VIRTIO_ENTROPY: Final = 4  # device id


def seeded_generator(command_line: str) -> RandomOctets | None:
    """A generator seeded from all sources there are; None when they give too little."""
    generator = RandomOctets()
    gathered = 0
    for seed in (_from_processor(), _from_host(command_line)):
        generator.mix(seed)
        gathered += len(seed)
    generator.mix(_word(timestamp()))  # costs nothing, counts for nothing
    return generator if gathered >= ENOUGH else None


def _from_processor() -> bytes:
    """32 octets of RDRAND, none without it or when it fails."""
    _, _, features, _ = cpuid(1, 0)
    if features & _RDRAND == 0:
        return b""
    seed = b""
    for _ in range(ENOUGH // 8):
        word = _random_word()
        if len(word) == 0:
            return b""
        seed += word
    return seed


def _random_word() -> bytes:
    for _ in range(_ATTEMPTS):
        is_valid, word = random64()
        if is_valid:
            return _word(word)
    return b""


def _from_host(command_line: str) -> bytes:
    transport = find_device(command_line, _VIRTIO_ENTROPY)
    device = open_entropy(transport) if transport is not None else None
    if device is None:
        return b""
    seed = device.octets(ENOUGH)
    if transport is not None:
        transport.set_status(0)  # its memory is ours again
    return seed


def _word(value: int) -> bytes:
    octets = bytearray(8)
    for index in range(8):
        octets[index] = (value >> (8 * index)) & 0xFF
    return bytes(octets)
