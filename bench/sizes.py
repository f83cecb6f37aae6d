"""Octets of images."""

import gzip

from bench import subject
from bench.report import show, table

BUDGET = {"hello": 8 * 1024, "website": 100 * 1024}


def main() -> None:
    """Hello and the website on both targets, plain and compressed."""
    result = table("Image size (octets)", "program", "machine", "gzip -9", "process", "budget")
    for name in subject.PROGRAMS:
        machine = subject.image(name, "qemu").read_bytes()
        process = subject.image(name, "process").read_bytes()
        packed = len(gzip.compress(machine, 9))
        figures = [len(machine), packed, len(process), BUDGET[name]]
        result.add_row(name, *(f"{figure:,}" for figure in figures))
    show(result)
