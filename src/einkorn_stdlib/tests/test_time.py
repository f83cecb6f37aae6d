"""time of the library against CPython's, in UTC and the C locale."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from einkorn_stdlib.tests.under_test import load, platform

ours = load("time")

MOMENTS = [0, 1, -1, 951_782_399, 951_782_400, 4_107_542_400, -62_135_596_800, 253_402_300_799]
DIRECTIVES = "aAbBcdDeFHIjmMnprRSTuwxXyYzZ%"


@given(st.integers(-62_135_596_800, 253_402_300_799))
def test_gmtime_and_back(moment: int) -> None:
    found = ours.gmtime(moment)
    assert tuple(found) == tuple(time.gmtime(moment))
    assert ours.mktime(found) == float(moment)


@given(st.floats(-1e10, 1e11))
def test_fractions_go_down(moment: float) -> None:
    assert tuple(ours.gmtime(moment)) == tuple(time.gmtime(moment))


@pytest.mark.parametrize("moment", MOMENTS)
def test_strftime(moment: int) -> None:
    for letter in DIRECTIVES.replace("r", "").replace("z", "").replace("Z", ""):
        text = f"<%{letter}>"
        assert ours.strftime(text, ours.gmtime(moment)) == time.strftime(text, time.gmtime(moment))
    assert ours.asctime(ours.gmtime(moment)) == time.asctime(time.gmtime(moment))
    assert ours.strftime("%Z%z %q %", ours.gmtime(moment)) == "UTC+0000 %q %"


def test_clocks() -> None:
    platform.clock = 1_500_000_000
    assert (ours.time(), ours.monotonic(), ours.time_ns()) == (1.5, 1.5, 1_500_000_000)
    assert tuple(ours.gmtime()) == tuple(time.gmtime(1))


def test_sleep_takes_no_negative_time() -> None:
    with pytest.raises(ValueError, match="sleep length must be non-negative"):
        ours.sleep(-1)
