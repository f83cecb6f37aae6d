"""The kernel command line carries any arguments and environment, and survives what else stands on it."""

from hypothesis import given
from hypothesis import strategies as some

from einkorn_host.monitor.command_line import MachineSettings, decode, encode

EXAMPLE = MachineSettings(
    ["app.py", "a b", "", "100%", "ü\n"],
    {"GREETING": "hi = there", "A.B": ""},
    1_700_000_000_000_000_001,
    "10.0.2.15/24",
    "10.0.2.2",
    "10.0.2.3",
)
EXAMPLE_WORDS = (
    "einkorn.arg=app.py einkorn.arg=a%20b einkorn.arg= einkorn.arg=100%25 einkorn.arg=%C3%BC%0A "
    "einkorn.env.GREETING=hi%20%3D%20there einkorn.env.A.B= einkorn.time=1700000000000000001 "
    "einkorn.ip=10.0.2.15/24 einkorn.gateway=10.0.2.2 einkorn.dns=10.0.2.3"
)


def test_example_both_ways() -> None:
    assert encode(EXAMPLE) == EXAMPLE_WORDS
    assert decode(EXAMPLE_WORDS) == EXAMPLE


def test_other_words_are_ignored() -> None:
    text = (
        f"console=ttyS0 quiet {EXAMPLE_WORDS}  einkorn.later=1 virtio_mmio.device=512@0xfeb00e00:12"
    )
    assert decode(text) == EXAMPLE


texts = some.text(some.characters(exclude_categories=["Cs"]), max_size=20)


@given(some.lists(texts), some.dictionaries(texts, texts), some.integers(0, 1 << 62))
def test_decode_inverts_encode(arguments: list[str], variables: dict[str, str], time: int) -> None:
    settings = MachineSettings(arguments, variables, time)
    text = encode(settings)
    assert decode(text) == settings
    assert text.isascii() and not set(text) & set("\"'\\\n\t$`")
