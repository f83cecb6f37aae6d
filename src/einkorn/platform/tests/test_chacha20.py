"""The test vectors of RFC 8439, and the promises of the generator."""

import pytest

from einkorn.platform.chacha20 import block, read_key
from einkorn.platform.random_octets import POOL_SIZE, RandomOctets

ASCENDING = bytes(range(32))
BLOCKS = {
    "2.3.2": (
        ASCENDING,
        1,
        bytes.fromhex("000000090000004a00000000"),
        "10f1e7e4d13b5915500fdd1fa32071c4c7d1f4c733c068030422aa9ac3d46c4e"
        "d2826446079faa0914c2d705d98b02a2b5129cd1de164eb9cbd083e8a2503c4e",
    ),
    "A.1 #1": (
        bytes(32),
        0,
        bytes(12),
        "76b8e0ada0f13d90405d6ae55386bd28bdd219b8a08ded1aa836efcc8b770dc7"
        "da41597c5157488d7724e03fb8d84a376a43b8f41518a11cc387b669b2ee6586",
    ),
    "A.1 #2": (
        bytes(32),
        1,
        bytes(12),
        "9f07e7be5551387a98ba977c732d080dcb0f29a048e3656912c6533e32ee7aed"
        "29b721769ce64e43d57133b074d839d531ed1f28510afb45ace10a1f4b794d6f",
    ),
}


@pytest.mark.parametrize("case", BLOCKS)
def test_block(case: str) -> None:
    key, counter, nonce, expected = BLOCKS[case]
    octets = bytearray(70)
    words = [int.from_bytes(nonce[index : index + 4], "little") for index in (0, 4, 8)]
    block(read_key(bytearray(key), 0), counter, words, octets, 3)
    assert octets[3:67].hex() == expected
    assert octets[:3] == bytes(3) and octets[67:] == bytes(3)


def seeded(seed: bytes) -> RandomOctets:
    generator = RandomOctets()
    generator.mix(seed)
    return generator


def test_the_same_seed_gives_the_same_octets_however_they_are_asked_for() -> None:
    whole = seeded(ASCENDING).octets(3 * POOL_SIZE)
    generator = seeded(ASCENDING)
    pieces = b"".join(generator.octets(size) for size in [1, 31, 480, 0, 24, 1000])
    assert whole[:1536] == pieces


def test_every_octet_of_a_seed_counts() -> None:
    seed = bytes(75)
    changed = {seeded(seed[:at] + b"\1" + seed[at + 1 :]).octets(16) for at in range(len(seed))}
    assert len(changed | {seeded(seed).octets(16)}) == 76


def test_mixing_again_changes_what_follows_and_keeps_what_was() -> None:
    first, second = seeded(ASCENDING), seeded(ASCENDING)
    assert first.octets(10) == second.octets(10)
    first.mix(b"more")
    assert first.octets(16) != second.octets(16)
    third = seeded(bytes(32))
    third.mix(b"more")
    assert first.octets(16) != third.octets(16)


def test_octets_that_were_handed_out_are_wiped() -> None:
    generator = seeded(ASCENDING)
    handed_out = generator.octets(64)
    assert handed_out not in bytes(generator._pool)
    assert bytes(generator._pool[:96]) == bytes(96)
