"""`"{0.name} {1[2]}".format(…)`: a template whose fields look into their arguments, taken apart by the compiler.

Templates without such fields, and those that are not literals, are the library's (_einkorn_format.py).
"""

from __future__ import annotations

import re
from string import Formatter
from typing import NoReturn

from mypy import nodes

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.ir.operations import Value
from einkornc.irbuild import attributes
from einkornc.irbuild.formatting import format_value, join_texts, text_of
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.invoke import call_method
from einkornc.irbuild.literals import literal_text
from einkornc.irbuild.operator_methods import call_on
from einkornc.irbuild.world import Argument

_LOOKS_INSIDE = re.compile(r"\{[^{}:!]*[.\[]")
_STEP = re.compile(r"\.(\w+)|\[([^\]]*)\]")


def lower(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument | None:
    """A call of `format` on such a literal; None for any other call."""
    callee = e.callee
    if not isinstance(callee, nodes.MemberExpr) or callee.name != "format":
        return None
    if not isinstance(callee.expr, nodes.StrExpr) or not _LOOKS_INSIDE.search(callee.expr.value):
        return None
    if any(k not in (nodes.ARG_POS, nodes.ARG_NAMED) for k in e.arg_kinds):
        return None
    given: dict[str, Argument] = {}
    for index, (a, name) in enumerate(zip(e.args, e.arg_names, strict=True)):
        given[name or str(index)] = fb.looked_at(a)
    return _Fields(fb, given, e).text(literal_text(callee.expr)), fb.world.str


class _Fields:
    """The fields of one template; counts those without a number."""

    def __init__(self, fb: FunctionBuilder, given: dict[str, Argument], e: nodes.CallExpr) -> None:
        self._fb = fb
        self._given = given
        self._e = e
        self._next = 0

    def text(self, template: str) -> Value:
        """The template filled in; its specifications may have fields once more."""
        try:
            parsed = list(Formatter().parse(template))
        except ValueError as error:
            self._refuse(str(error))
        parts: list[Value] = []
        for literal, name, spec, conversion in parsed:
            parts.append(self._fb.text(literal))
            if name is not None:
                parts.append(self._field(name, spec or "", conversion))
        return join_texts(self._fb, parts)

    def _field(self, name: str, spec: str, conversion: str | None) -> Value:
        fb = self._fb
        value = self._value(name)
        if conversion is not None:
            text = text_of(fb, value, "__str__" if conversion == "s" else "__repr__")
            if conversion == "a":
                text = call_method(fb, (text, fb.world.str), "_ascii", [])[0]
            value = text, fb.world.str
        return format_value(fb, value, (self.text(spec), fb.world.str))[0]

    def _value(self, name: str) -> Argument:
        first = re.split(r"[.\[]", name, maxsplit=1)[0]
        rest = name[len(first) :]
        if first == "":
            first = str(self._next)
            self._next += 1
        if first not in self._given or not re.fullmatch(f"(?:{_STEP.pattern})*", rest):
            self._refuse(f"no argument for {{{name}}}")
        value = self._given[first]
        for step in _STEP.finditer(rest):
            value = self._inside(value, step)
        return value

    def _inside(self, value: Argument, step: re.Match[str]) -> Argument:
        fb = self._fb
        if step[1] is not None:
            return attributes.load(fb, value, step[1], self._e)
        if step[2].isdigit():
            return call_on(fb, value, "__getitem__", [(fb.integer(int(step[2])), fb.world.int)])
        return call_on(fb, value, "__getitem__", [(fb.text(step[2]), fb.world.str)])

    def _refuse(self, why: str) -> NoReturn:
        refuse(UNSUPPORTED, f"This template ({why})", self._e.line, self._e.column)
