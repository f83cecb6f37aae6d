"""Allocating objects: two helper functions that every allocation site calls.

They return the object, or null when the MemoryError is pending. That of fixed sizes is marked as an
allocator, so that LLVM drops objects that nobody looks at; what may be of any length stays, since its
MemoryError may be what the program waits for.
"""

from __future__ import annotations

from einkornc.codegen.module import Module
from einkornc.codegen.writer import FunctionWriter
from einkornc.ir.types import LENGTH_LIMIT, ClassLayout

_NEW = '@"einkorn_new"'
_NEW_VARIABLE = '@"einkorn_new_variable"'
_ATTRIBUTES = 'noinline nounwind "frame-pointer"="non-leaf"'
_DROPPED_UNUSED = 'allockind("alloc") "alloc-family"="einkorn"'

# The lines by which modules know both that do not define them.
DECLARATIONS = {
    _NEW: f"declare dso_local hidden noalias ptr {_NEW}(i64, i64) nounwind {_DROPPED_UNUSED}",
    _NEW_VARIABLE: f"declare dso_local hidden noalias ptr {_NEW_VARIABLE}(i64, i64) nounwind",
}

_IMPOSSIBLE_SIZE = 1 << 62


def allocate_object(w: FunctionWriter, layout: ClassLayout, line: int) -> str:
    """A zeroed object of a fixed size; returns its name."""
    call = f"call ptr {_NEW}(i64 {layout.size}, i64 {layout.number}){w.location(line)}"
    return _checked(w, call)


def allocate_variable(w: FunctionWriter, layout: ClassLayout, length: str, line: int) -> str:
    """A zeroed object of `length` elements (an i64) with its length field set; returns its name."""
    call = f"call ptr {_NEW_VARIABLE}(i64 {length}, i64 {layout.number}){w.location(line)}"
    return _checked(w, call)


def _checked(w: FunctionWriter, call: str) -> str:
    address = w.intermediate(call)
    if w.module.program.allocate.can_raise:
        failed = w.intermediate(f"icmp eq ptr {address}, null")
        w.branch_on_error(failed)
    return address


def helpers(module: Module, linkage: str = "internal") -> list[str]:
    """The definitions of both functions."""
    allocate = module.program.allocate
    name = module.data.function_symbol(allocate)
    convention = module.convention(allocate)
    lines = [
        f"define {linkage} noalias ptr {_NEW}(i64 %size, i64 %class) {_ATTRIBUTES} {_DROPPED_UNUSED} {{"
    ]
    if convention.returned == "i64":
        lines += [f"%a = call i64 {name}(i64 %size, i64 %class)", "%p = inttoptr i64 %a to ptr"]
    else:
        pair = convention.returned
        lines += [
            f"%r = call {pair} {name}(i64 %size, i64 %class)",
            f"%f = extractvalue {pair} %r, 1",
            f"%a = extractvalue {pair} %r, 0",
            "%q = inttoptr i64 %a to ptr",
            "%p = select i1 %f, ptr null, ptr %q",
        ]
    lines += ["ret ptr %p", "}"]
    # One octet more than the array needs: a loop may hold no other pointer to it than the one behind
    # its last element, and that must not be the next object's address (memory/collector.py).
    # Size of the fixed part and of an element stand in the class table: three constants fewer
    # at each site for two loads from a table that every allocation touches anyway.
    lines += [
        f"define {linkage} noalias ptr {_NEW_VARIABLE}(i64 %length, i64 %class) {_ATTRIBUTES} {{",
        "%offset = mul nuw i64 %class, 32",
        '%row = getelementptr inbounds i8, ptr @"einkorn_classes", i64 %offset',
        "%fixed32 = load i32, ptr %row",
        "%fixed = zext i32 %fixed32 to i64",
        "%place = getelementptr inbounds i8, ptr %row, i64 24",
        "%element32 = load i32, ptr %place",
        "%element = zext i32 %element32 to i64",
        "%octets = mul i64 %length, %element",
        "%whole = add i64 %octets, %fixed",
        "%total = add i64 %whole, 1",
        f"%fits = icmp ult i64 %length, {LENGTH_LIMIT}",
        f"%size = select i1 %fits, i64 %total, i64 {_IMPOSSIBLE_SIZE}",
        f"%p = call ptr {_NEW}(i64 %size, i64 %class)",
        "%failed = icmp eq ptr %p, null",
        "br i1 %failed, label %done, label %fill",
        "fill:",
        # Of a str the upper half is its length in code points, which is not known here: zero.
        "%field = getelementptr inbounds i8, ptr %p, i64 8",
        "store i64 %length, ptr %field",
        "br label %done",
        "done:",
        "ret ptr %p",
        "}",
    ]
    return lines
