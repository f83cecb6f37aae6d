"""Case of the letters A to Z alone."""

from einkorn.wire import ascii


def test_only_ascii_letters_change() -> None:
    assert ascii.lower("Host-Näme-ÄK\u212a") == "host-näme-Äk\u212a"
    assert ascii.upper("mixed-é-ß1") == "MIXED-é-ß1"


def test_nothing_to_change() -> None:
    assert ascii.lower("") == "" and ascii.upper("A-1") == "A-1"
