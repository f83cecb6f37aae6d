"""DNS messages (RFC 1035 section 4) as a stub resolver needs them: a query out, A and CNAME records
in."""

from dataclasses import dataclass
from enum import Enum

from einkorn.wire import ascii
from einkorn.wire.ipv4 import Ipv4Address
from einkorn.wire.octets import read16, read32, write16

PORT = 53
HEADER_SIZE = 12
TYPE_A = 1
TYPE_CNAME = 5
CLASS_INTERNET = 1
FLAG_RESPONSE = 0x8000
FLAG_TRUNCATED = 0x0200
FLAG_RECURSION_DESIRED = 0x0100
NO_ERROR = 0
SERVER_FAILURE = 2
NAME_ERROR = 3
MAXIMUM_NAME = 255
MAXIMUM_LABEL = 63
POINTER_LIMIT = 16  # jumps in one name; each must also go backwards
RECORD_LIMIT = 64


class Malformed(Enum):
    TOO_SHORT = "ends before its counts say"
    BAD_NAME = "a name too long, or one whose pointers do not go backwards"
    NOT_ONE_QUESTION = "not exactly one question"
    BAD_RECORD = "a record whose length is wrong"
    TOO_MANY_RECORDS = "more records than a stub resolver reads"


@dataclass(frozen=True, slots=True)
class Question:
    """`name` in the very case of the wire: the resolver compares it with what it sent."""

    name: str
    type: int


@dataclass(frozen=True, slots=True)
class AddressRecord:
    name: str
    time_to_live: int
    address: Ipv4Address


@dataclass(frozen=True, slots=True)
class AliasRecord:
    name: str
    time_to_live: int
    target: str


@dataclass(frozen=True, slots=True)
class Response:
    """Names of records are in lower case."""

    identifier: int
    is_response: bool
    is_truncated: bool
    code: int
    question: Question
    addresses: tuple[AddressRecord, ...]
    aliases: tuple[AliasRecord, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """A name that was read, and where what follows it begins."""

    text: str
    end: int


def is_name(text: str) -> bool:
    """Whether a query can carry it: labels of 1 to 63 ASCII characters, 253 in all."""
    if len(text) == 0 or len(text) > 253:
        return False
    for label in text.split("."):
        if not 1 <= len(label) <= MAXIMUM_LABEL:
            return False
        for character in label:
            if not 33 <= ord(character) < 127:
                return False
    return True


def parse_name(octets: bytes, start: int) -> Name | Malformed:
    """A name with its pointers followed (RFC 1035 section 4.1.4). Each pointer must point before
    all that was read of this name so far, so it ends."""
    labels: list[str] = []
    size = 0
    index = start
    lowest = start
    end = -1
    jumps = 0
    while True:
        if index >= len(octets):
            return Malformed.TOO_SHORT
        length = octets[index]
        if length & 0xC0 == 0xC0:
            if index + 1 >= len(octets):
                return Malformed.TOO_SHORT
            target = ((length & 0x3F) << 8) | octets[index + 1]
            if end < 0:
                end = index + 2
            jumps += 1
            if target >= lowest or target < HEADER_SIZE or jumps > POINTER_LIMIT:
                return Malformed.BAD_NAME
            lowest = target
            index = target
            continue
        if length & 0xC0 != 0:
            return Malformed.BAD_NAME
        index += 1
        if length == 0:
            break
        size += length + 1
        if size > MAXIMUM_NAME - 1 or index + length > len(octets):
            return Malformed.BAD_NAME
        label = octets[index : index + length]
        # A dot or a control octet inside a label would read as another name.
        labels.append(
            "".join([chr(octet) if 33 <= octet < 127 and octet != 46 else "?" for octet in label])
        )
        index += length
    return Name(".".join(labels), end if end >= 0 else index)


def emit_name(text: str) -> bytes:
    """A name for which `is_name` holds, without compression."""
    parts: list[bytes] = []
    for label in text.split("."):
        octets = label.encode()
        parts.append(bytes([len(octets)]))
        parts.append(octets)
    parts.append(b"\0")
    return b"".join(parts)


def emit_query(identifier: int, name: str, query_type: int) -> bytes:
    """One question, recursion desired."""
    header = bytearray(HEADER_SIZE)
    write16(header, 0, identifier)
    write16(header, 2, FLAG_RECURSION_DESIRED)
    write16(header, 4, 1)
    tail = bytearray(4)
    write16(tail, 0, query_type)
    write16(tail, 2, CLASS_INTERNET)
    return bytes(header) + emit_name(name) + bytes(tail)


def parse(octets: bytes) -> Response | Malformed:
    """A message of one question; records of other types are stepped over, other sections not
    read."""
    if len(octets) < HEADER_SIZE:
        return Malformed.TOO_SHORT
    if read16(octets, 4) != 1:
        return Malformed.NOT_ONE_QUESTION
    flags = read16(octets, 2)
    asked = parse_name(octets, HEADER_SIZE)
    if isinstance(asked, Malformed):
        return asked
    index = asked.end + 4
    if index > len(octets):
        return Malformed.TOO_SHORT
    question = Question(asked.text, read16(octets, asked.end))
    count = read16(octets, 6)
    if count > RECORD_LIMIT:
        return Malformed.TOO_MANY_RECORDS
    addresses: list[AddressRecord] = []
    aliases: list[AliasRecord] = []
    for _ in range(count):
        owner = parse_name(octets, index)
        if isinstance(owner, Malformed):
            return owner
        at = owner.end
        if at + 10 > len(octets):
            return Malformed.TOO_SHORT
        kind = read16(octets, at)
        time_to_live = read32(octets, at + 4)
        if time_to_live >= 0x8000_0000:
            time_to_live = 0  # RFC 2181 section 8
        size = read16(octets, at + 8)
        index = at + 10 + size
        if index > len(octets):
            return Malformed.TOO_SHORT
        if read16(octets, at + 2) != CLASS_INTERNET:
            continue
        if kind == TYPE_A:
            if size != 4:
                return Malformed.BAD_RECORD
            address = Ipv4Address(read32(octets, at + 10))
            addresses.append(AddressRecord(ascii.lower(owner.text), time_to_live, address))
        elif kind == TYPE_CNAME:
            target = parse_name(octets, at + 10)
            if isinstance(target, Malformed):
                return target
            if target.end != index:
                return Malformed.BAD_RECORD
            aliases.append(
                AliasRecord(ascii.lower(owner.text), time_to_live, ascii.lower(target.text))
            )
    return Response(
        identifier=read16(octets, 0),
        is_response=flags & FLAG_RESPONSE != 0,
        is_truncated=flags & FLAG_TRUNCATED != 0,
        code=flags & 0x0F,
        question=question,
        addresses=tuple(addresses),
        aliases=tuple(aliases),
    )
