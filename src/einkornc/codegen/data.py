"""The data of an image: literals, static objects, variables and the class table, as LLVM globals.

Objects are laid out as in the heap (header, then fields). LLVM may take literals for constants, and so
compute with their text, although their hash is filled in on first use: the one field that changes is
read and written as volatile (`changing_fields`), and their section is made writable at the end (llvm.py).
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

from einkornc.codegen.spelling import (
    escape,
    float_constant,
    integer_constant,
    llvm_type,
    symbol,
)
from einkornc.ir import operations as ir
from einkornc.ir.program import Function, Global, Program
from einkornc.ir.types import (
    ARRAY_ELEMENTS_OFFSET,
    HEADER_SIZE,
    ClassKind,
    ClassLayout,
    Field,
    Float,
    Integer,
    Type,
    holds_references,
    size_and_alignment,
)
from einkornc.ir.types import (
    Struct as StructType,
)

LITERAL_SECTION = ".data.einkorn.literals"
_OBJECT_SECTION = ".data.einkorn"
CLASSES = '@"einkorn_classes"'
_LARGEST_MAP = 64 * 8  # octets: an object that the 64 bits of a reference map describe


@dataclass(frozen=True, slots=True)
class Datum:
    """One global: `kind` is LLVM's word, "constant" or "global"; no section: where LLVM puts its kind."""

    name: str
    kind: str
    type: str
    value: str
    section: str = ""
    alignment: int = 0  # 0: that of the type
    is_public: bool = False  # what the linker, the entry or intrinsics know by this name

    def definition(self, linkage: str = "internal") -> str:
        """The line that defines it."""
        place = f', section "{self.section}"' if self.section else ""
        return f"{self._head(linkage)} {self.value}{place}{self._aligned()}"

    def definition_apart(self, number: int) -> str:
        """The line that defines it for other modules, in a section of its own unless it always stays."""
        if self.is_public:
            return self.definition()
        section = self.section or (".rodata.einkorn" if self.kind == "constant" else ".bss.einkorn")
        return replace(self, section=f"{section}.{number}").definition("dso_local hidden")

    def copy(self) -> str:
        """The line that tells LLVM what another module defines; nothing comes of it in this one."""
        return (
            f"{self._head('available_externally dso_local hidden')} {self.value}{self._aligned()}"
        )

    def declaration(self) -> str:
        """The line that names what another module defines."""
        hidden = "" if self.is_public else " hidden"
        return f"{self.name} = external dso_local{hidden} {self.kind} {self.type}{self._aligned()}"

    def _head(self, linkage: str) -> str:
        return f"{self.name} = {'dso_local' if self.is_public else linkage} {self.kind} {self.type}"

    def _aligned(self) -> str:
        return f", align {self.alignment}" if self.alignment else ""


class Data:
    """Gives every constant its spelling and keeps the globals that the spellings name."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._literals: dict[str | bytes, str] = {}
        self._objects: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._definitions: list[Datum] = []
        self._symbols: dict[Function, str] = {program.start: '@"einkorn_main"'}
        self._variables: dict[Global, str] = {}

    # ------------------------------------------------------------ names

    def function_symbol(self, function: Function) -> str:
        """The global name of a function's machine code."""
        name = self._symbols.get(function)
        if name is None:
            name = self._symbols[function] = symbol(function.name)
        return name

    def variable_symbol(self, variable: Global) -> str:
        """The global name of a variable, which is defined on first use."""
        name = self._variables.get(variable)
        if name is None:
            name = self._variables[variable] = symbol(f"variable {variable.name}")
            t = llvm_type(variable.type)
            self._definitions.append(Datum(name, "global", t, "zeroinitializer"))
        return name

    # ------------------------------------------------------------ constants

    def constant(self, value: ir.Value) -> str:
        """The spelling of a constant, without its type."""
        match value:
            case ir.Constant():
                return _number(value)
            case ir.StrLiteral(text=text):
                return self._str(text)
            case ir.BytesLiteral(octets=octets):
                return self._bytes(octets)
            case ir.StaticObject():
                return self._static(value)
            case ir.FunctionAddress(function=function):
                return self.function_symbol(function)
            case ir.ClassConstant(layout=layout):
                return str(layout.number)
            case ir.MakeStruct(items=items):
                inner = (f"{llvm_type(item.type)} {self.constant(item)}" for item in items)
                return "{ " + ", ".join(inner) + " }"
            case _:
                raise TypeError(f"{type(value).__name__} is not a constant")

    def _str(self, text: str) -> str:
        name = self._literals.get(text)
        if name is None:
            octets = text.encode()
            numbers = {"_size": len(octets), "_length": len(text), "_hash": 0}
            name = self._literal(self._program.str_class, numbers, octets)
            self._literals[text] = name
        return name

    def _bytes(self, octets: bytes) -> str:
        name = self._literals.get(octets)
        if name is None:
            numbers = {"_size": len(octets), "_hash": 0}
            name = self._literal(self._program.bytes_class, numbers, octets)
            self._literals[octets] = name
        return name

    def _literal(self, layout: ClassLayout, numbers: dict[str, int], octets: bytes) -> str:
        kinds = ["i32" if field.is_short else "i64" for field in layout.fields]
        types = ", ".join(kinds)
        fields = ", ".join(
            f"{kind} {numbers[field.name]}"
            for kind, field in zip(kinds, layout.fields, strict=True)
        )
        # Named for what it is: a number would change with each literal before it, and with it the
        # text of every function that names it (parts.py).
        kind = "str" if layout is self._program.str_class else "bytes"
        digest = hashlib.sha256(kind.encode() + b" " + octets).hexdigest()[:24]
        name = f'@"literal {digest}"'
        datum = Datum(
            name,
            "constant",
            f"{{ i32, i32, {types}, [{len(octets)} x i8] }}",
            f'{{ i32 {layout.number}, i32 0, {fields}, [{len(octets)} x i8] c"{escape(octets)}" }}',
            LITERAL_SECTION,
            8,
        )
        self._definitions.append(datum)
        return name

    def _static(self, value: ir.StaticObject) -> str:
        name = self._objects.get(value.name)
        if name is None:
            # Registered before its fields are spelled: objects may refer to each other in a circle.
            name = self._objects[value.name] = symbol(f"object {value.name}")
            types, items = ["i32", "i32"], [f"i32 {value.layout.number}", "i32 0"]
            offset, size = HEADER_SIZE, value.layout.size
            element = value.layout.element
            if element is not None:
                types.append("i64")
                items.append(f"i64 {value.length}")
                offset = ARRAY_ELEMENTS_OFFSET
                size = offset + value.length * size_and_alignment(element)[0]
            present = {field.offset: field for field in value.layout.fields if element is None}
            for at in sorted(present):
                field = present[at]
                if field.name not in value.values:
                    continue
                if at > offset:
                    types.append(f"[{at - offset} x i8]")
                    items.append(f"[{at - offset} x i8] zeroinitializer")
                t = llvm_type(field.type)
                types.append(t)
                items.append(f"{t} {self.constant(value.values[field.name])}")
                offset = at + size_and_alignment(field.type)[0]
            rest = size - offset
            if rest > 0:
                types.append(f"[{rest} x i8]")
                items.append(f"[{rest} x i8] zeroinitializer")
            is_constant = len(value.values) == len(present) and element is None
            kind, section = ("constant", "") if is_constant else ("global", _OBJECT_SECTION)
            t, content = f"<{{ {', '.join(types)} }}>", f"<{{ {', '.join(items)} }}>"
            self._definitions.append(Datum(name, kind, t, content, section, 8))
        return name

    def changing_fields(self) -> set[Field]:
        """The fields of literals that are not constant."""
        layouts = (self._program.str_class, self._program.bytes_class)
        return {f for layout in layouts for f in layout.fields if f.name == "_hash"}

    # ------------------------------------------------------------ tables

    def class_table(self) -> list[Datum]:
        """The definitions of `einkorn_classes` (32 octets a row, row 0 unused) and of its length."""
        rows: dict[int, str] = {
            layout.number: self._class_row(layout) for layout in self._program.classes
        }
        count = max(rows, default=0) + 1
        row = "{ i32, i32, i64, ptr, i32, i32 }"
        text = ", ".join(f"{row} {rows.get(number, 'zeroinitializer')}" for number in range(count))
        section = ".rodata.einkorn_classes"
        return [
            Datum(CLASSES, "constant", f"[{count} x {row}]", f"[{text}]", section, 8, True),
            Datum('@"einkorn_class_count"', "constant", "i64", str(count), is_public=True),
        ]

    def _class_row(self, layout: ClassLayout) -> str:
        kind, references = layout.kind, 0
        if kind is ClassKind.FIXED:
            if layout.size > _LARGEST_MAP:
                kind = ClassKind.CONSERVATIVE
            else:
                for field in layout.fields:
                    references |= reference_bits(field.type, field.offset)
        element = size_and_alignment(layout.element)[0] if layout.element is not None else 0
        ancestor = layout.base
        while ancestor is not None and ancestor.number == 0:  # not in the table
            ancestor = ancestor.base
        base = ancestor.number if ancestor is not None else 0
        map_text = integer_constant(references, 64)
        return (
            f"{{ i32 {layout.size}, i32 {kind.value}, i64 {map_text}, "
            f"ptr {self._class_name(layout)}, i32 {element}, i32 {base} }}"
        )

    def _class_name(self, layout: ClassLayout) -> str:
        """A class's name: its size in two octets, then UTF-8. It becomes a str when one is asked for."""
        text = layout.full_name or layout.display_name
        name = self._names.get(text)
        if name is None:
            name = self._names[text] = f'@"name {len(self._names)}"'
            octets = text.encode()
            content = escape(len(octets).to_bytes(2, "little") + octets)
            t = f"[{len(octets) + 2} x i8]"
            self._definitions.append(Datum(name, "constant", t, f'c"{content}"', "", 1))
        return name

    def definitions(self) -> list[Datum]:
        """Every global that was named so far. Call after all functions and tables are spelled."""
        return self._definitions


def _number(constant: ir.Constant) -> str:
    value, t = constant.value, constant.type
    match t:
        case _ if value is None:
            return "null" if llvm_type(t) == "ptr" else "zeroinitializer"
        case Float():
            return float_constant(float(value))
        case Integer(bits=bits):
            return integer_constant(int(value), bits)
        case _:
            return str(int(value))


def reference_bits(t: Type, offset: int) -> int:
    """The reference map of a value of type `t` at `offset`: bit i stands for octets 8i to 8i+7."""
    if isinstance(t, StructType):
        bits = 0
        for item in t.items:
            size, alignment = size_and_alignment(item)
            offset = -(-offset // alignment) * alignment
            bits |= reference_bits(item, offset)
            offset += size
        return bits
    return 1 << (offset // 8) if holds_references(t) else 0
