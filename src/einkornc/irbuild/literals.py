"""Literals of text and octets, from what mypy keeps of them."""

from __future__ import annotations

import ast

from mypy import nodes

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.ir.operations import BytesLiteral
from einkornc.ir.types import REFERENCE
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.world import Argument


def literal_text(e: nodes.StrExpr) -> str:
    """The text of a literal. mypy's parser keeps no lone surrogate, it only says that there was one."""
    if e.has_surrogates:
        refuse(
            UNSUPPORTED,
            "A lone surrogate in a text literal is not supported: write chr(0xD800) for it",
            e.line,
            e.column,
        )
    return e.value


def literal_octets(fb: FunctionBuilder, e: nodes.BytesExpr) -> Argument:
    """A literal of octets, which mypy keeps as its repr without quotes."""
    fb.world.instantiate(fb.world.class_instance(fb.world.bytes))
    octets = ast.literal_eval("b'" + _escape_quotes(e.value) + "'")
    return BytesLiteral(REFERENCE, octets), fb.world.bytes


def _escape_quotes(text: str) -> str:
    out: list[str] = []
    index = 0
    while index < len(text):
        if text[index] == "\\":
            out.append(text[index : index + 2])
            index += 2
            continue
        out.append("\\'" if text[index] == "'" else text[index])
        index += 1
    return "".join(out)
