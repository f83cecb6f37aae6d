"""Sizes, ports and environment entries, right and wrong."""

import pytest

from einkorn_host.command.units import in_words, parse_environment, parse_port, parse_size
from einkorn_host.errors import BadSetting
from einkorn_host.monitor.monitor import Port

SIZES = {
    "1048576": 1 << 20,
    "512K": 512 << 10,
    "16m": 16 << 20,
    "16M": 16 << 20,
    "16MiB": 16 << 20,
    "1G": 1 << 30,
}


@pytest.mark.parametrize(("text", "octets"), SIZES.items())
def test_size(text: str, octets: int) -> None:
    assert parse_size(text, "-m") == octets


@pytest.mark.parametrize("text", ["", "M", "-1M", "1.5M", "16X", "0", "0M", "1 M"])
def test_not_a_size(text: str) -> None:
    with pytest.raises(BadSetting, match="-m"):
        parse_size(text, "-m")


PORTS = {
    "8080:80": Port(8080, 80),
    "1:65535": Port(1, 65535),
    "127.0.0.1:8080:80": Port(8080, 80, "127.0.0.1"),
}


@pytest.mark.parametrize(("text", "port"), PORTS.items())
def test_port(text: str, port: Port) -> None:
    assert parse_port(text, "-p") == port


@pytest.mark.parametrize(
    "text", ["", "80", "80:", ":80", "a:80", "0:80", "80:65536", "-1:80", "²:80"]
)
def test_not_a_port(text: str) -> None:
    with pytest.raises(BadSetting, match="-p"):
        parse_port(text, "-p")


def test_environment() -> None:
    assert parse_environment("KEY=a=b", "-e") == ("KEY", "a=b")
    assert parse_environment("KEY=", "-e") == ("KEY", "")


@pytest.mark.parametrize("text", ["", "KEY", "=value", "KEY=a\nb"])
def test_not_environment(text: str) -> None:
    with pytest.raises(BadSetting, match="-e"):
        parse_environment(text, "-e")


@pytest.mark.parametrize(
    ("octets", "words"),
    [
        (0, "0"),
        (812, "812"),
        (1024, "1 K"),
        (66048, "64.5 K"),
        (16 << 20, "16 M"),
        (3 << 30, "3.0 G"),
    ],
)
def test_in_words(octets: int, words: str) -> None:
    assert in_words(octets) == words
