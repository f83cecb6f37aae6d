"""Several processes make what one would make, and fail as one would."""

from __future__ import annotations

import os

import pytest

from einkornc.codegen import workers
from einkornc.codegen.generate import generate_parts
from einkornc.codegen.llvm import InvalidModule, compile_to_object
from einkornc.codegen.tests.test_parts import build
from einkornc.target.process import PROCESS


@pytest.fixture(autouse=True)
def several(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three processes, whatever the texts are worth and the machine has."""
    monkeypatch.setattr(workers, "_WORTH_A_PROCESS", 1)
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: {0, 1, 2})


def test_same_objects_in_the_same_order() -> None:
    texts = generate_parts(build("text"), PROCESS)
    assert workers.compile_all(texts, PROCESS) == [compile_to_object(t, PROCESS) for t in texts]


def test_what_is_invalid_in_another_process_is_told() -> None:
    texts = [*generate_parts(build("text"), PROCESS), "no module"]
    assert all(len(text) > len("no module") for text in texts[:-1])
    with pytest.raises(InvalidModule):
        workers.compile_all(texts, PROCESS)


def test_every_text_has_one_share() -> None:
    texts = ["a" * size for size in (5, 1, 9, 9, 3, 2, 7)]
    shares = workers._shares(texts, 3)
    assert sorted(i for share in shares for i in share) == list(range(len(texts)))
    assert max(sum(len(texts[i]) for i in share) for share in shares) <= 13
