"""Compiles LLVM texts on several processors: the parts of a large program at its first build.

LLVM takes one processor a process, so others are started, which import this module alone. What they make is what
this process would have made.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys

from einkornc.codegen.llvm import compile_to_object, object_key
from einkornc.target.target import Target

# Octets of text that take LLVM about a second: less is not worth a process, which takes a third of one to start.
_WORTH_A_PROCESS = 800_000

_MOST_PROCESSES = 8


def compile_parts(texts: list[str], target: Target, objects: dict[str, bytes]) -> list[bytes]:
    """An object for each text, taken from `objects` where it was compiled before.

    Afterwards `objects` holds what these texts made, by what decides each of them. Raises InvalidModule.
    """
    keys = [object_key(text, target) for text in texts]
    missing = [i for i, key in enumerate(keys) if key not in objects]
    compiled = compile_all([texts[i] for i in missing], target)
    fresh = dict(zip([keys[i] for i in missing], compiled, strict=True))
    made = {key: fresh[key] if key in fresh else objects[key] for key in keys}
    objects.clear()
    objects.update(made)
    return [made[key] for key in keys]


def compile_all(texts: list[str], target: Target) -> list[bytes]:
    """The object of each text. Raises InvalidModule."""
    total = sum(map(len, texts))
    processors = len(os.sched_getaffinity(0))
    count = min(processors, _MOST_PROCESSES, len(texts), total // _WORTH_A_PROCESS)
    if count <= 1:
        return [compile_to_object(text, target) for text in texts]
    shares = _shares(texts, count)
    others = [_started([texts[i] for i in share], target) for share in shares[1:]]
    made = {i: compile_to_object(texts[i], target) for i in shares[0]}
    for process, share in zip(others, shares[1:], strict=True):
        made.update(zip(share, _finished(process, [texts[i] for i in share], target), strict=True))
    return [made[i] for i in range(len(texts))]


def _shares(texts: list[str], count: int) -> list[list[int]]:
    """The indices of the texts, so divided that the shares are about as large as each other."""
    shares: list[list[int]] = [[] for _ in range(count)]
    sizes = [0] * count
    for index in sorted(range(len(texts)), key=lambda i: -len(texts[i])):
        least = sizes.index(min(sizes))
        shares[least].append(index)
        sizes[least] += len(texts[index])
    return shares


def _started(texts: list[str], target: Target) -> subprocess.Popen[bytes]:
    process = subprocess.Popen(
        [
            sys.executable,
            "-P",
            "-m",
            __name__,
        ],  # a program may lie here that is named like a module
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
    )
    assert process.stdin is not None
    try:
        pickle.dump((texts, target), process.stdin)
        process.stdin.close()
    except BrokenPipeError:
        pass  # it ended at once: its share is compiled here
    return process


def _finished(process: subprocess.Popen[bytes], texts: list[str], target: Target) -> list[bytes]:
    """What a process made; where it failed, the same made here, so that its error is seen as any other."""
    assert process.stdout is not None
    with process.stdout:
        octets = process.stdout.read()
    if process.wait() == 0:
        made: list[bytes] = pickle.loads(octets)
        return made
    return [compile_to_object(text, target) for text in texts]


def _work() -> None:
    texts, target = pickle.load(sys.stdin.buffer)
    pickle.dump([compile_to_object(text, target) for text in texts], sys.stdout.buffer)


if __name__ == "__main__":
    _work()
