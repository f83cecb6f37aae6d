"""The buffer behind StreamReader against a plain bytes object."""

import importlib.util
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import einkorn_stdlib

PATH = Path(str(einkorn_stdlib.__file__)).parent / "stdlib" / "asyncio" / "_receive_buffer.py"
spec = importlib.util.spec_from_file_location("receive_buffer_under_test", PATH)
assert spec is not None and spec.loader is not None
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)

STEPS = st.lists(
    st.one_of(
        st.binary(min_size=1, max_size=40),
        st.integers(0, 60),
        st.tuples(st.sampled_from([b"\n", b"\0", b"ab"]), st.integers(0, 20)),
    ),
    max_size=60,
)


@given(STEPS)
def test_against_bytes(steps: list[bytes | int | tuple[bytes, int]]) -> None:
    buffer = module.ReceiveBuffer()
    model = b""
    for step in steps:
        match step:
            case bytes():
                buffer.append(step)
                model += step
            case int():
                assert buffer.take(step) == model[:step]
                model = model[step:]
            case (separator, start):
                expected = model.find(separator, start) if start <= len(model) else -1
                assert buffer.find(separator, start) == expected
        assert len(buffer) == len(model)


def test_one_piece_is_handed_over_as_it_is() -> None:
    buffer = module.ReceiveBuffer()
    octets = b"one piece of some length"
    buffer.append(octets)
    assert buffer.take(1000) is octets
