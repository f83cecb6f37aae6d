"""How settings reach a machine: words on the kernel command line, separated by single spaces.

    einkorn.arg=WORD          one item of sys.argv, the program's name first; repeated in order
    einkorn.env.NAME=VALUE    one environment variable
    einkorn.time=NANOSECONDS  UTC since 1970 when the monitor started the machine (decimal)
    einkorn.ip=ADDRESS/BITS   static IPv4 address, as 10.0.2.15/24; `dhcp` asks for one; without the word: no network
    einkorn.gateway=ADDRESS   default route, with a static address
    einkorn.dns=ADDRESS       name server, with a static address

WORD, NAME and VALUE are UTF-8 in which every octet but ASCII letters, digits and -._~/:@,+ is written %XX (two
hexadecimal digits), so they hold no space, quote or "=". The first "=" of a word ends its key. The guest ignores
words it does not know (monitors add `virtio_mmio.device=SIZE@ADDRESS:INTERRUPT`, `console=` and the like) and, in
what it knows, percent signs that no two hexadecimal digits follow stand for themselves.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote, unquote

LIMIT = 4095 - 512
"""Octets of our words: what the entry stub keeps (COMMAND_LINE_SIZE) less what a monitor may add."""
_SAFE = "-._~/:@,+"


@dataclass(frozen=True)
class MachineSettings:
    """What a command line carries. `time` 0 and empty texts are left out."""

    arguments: Sequence[str] = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    time: int = 0
    ip: str = ""
    gateway: str = ""
    dns: str = ""


def encode(settings: MachineSettings) -> str:
    """The words. The caller compares the length with LIMIT."""
    words = [f"einkorn.arg={_quoted(argument)}" for argument in settings.arguments]
    words += [f"einkorn.env.{_quoted(k)}={_quoted(v)}" for k, v in settings.environment.items()]
    if settings.time:
        words.append(f"einkorn.time={settings.time}")
    for key in ("ip", "gateway", "dns"):
        if value := getattr(settings, key):
            words.append(f"einkorn.{key}={value}")
    return " ".join(words)


def decode(text: str) -> MachineSettings:
    """Inverse of `encode`, as the guest does it: other words are ignored."""
    arguments: list[str] = []
    environment: dict[str, str] = {}
    plain: dict[str, str] = {}
    for word in text.split(" "):
        key, separator, value = word.partition("=")
        if not separator or not key.startswith("einkorn."):
            continue
        key = key.removeprefix("einkorn.")
        if key == "arg":
            arguments.append(unquote(value))
        elif key.startswith("env."):
            environment[unquote(key.removeprefix("env."))] = unquote(value)
        else:
            plain[key] = value
    return MachineSettings(
        arguments,
        environment,
        int(plain.get("time", "0")),
        plain.get("ip", ""),
        plain.get("gateway", ""),
        plain.get("dns", ""),
    )


def _quoted(text: str) -> str:
    return quote(text, safe=_SAFE, encoding="utf-8", errors="surrogateescape")
