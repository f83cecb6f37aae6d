"""What the functions of one LLVM module share: data, symbols from outside, attributes, alias tags."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Container

from einkornc.codegen.convention import Convention, convention_of
from einkornc.codegen.data import Data
from einkornc.codegen.spelling import symbol
from einkornc.ir.operands import address_taken
from einkornc.ir.program import Function, Program
from einkornc.ir.types import LARGEST_COUNT, Field, Type

# Symbols that every module defines; image.symbol_address may name them too.
DEFINED_SYMBOLS = (
    "einkorn_classes",
    "einkorn_class_count",
    "einkorn_pending",
    "einkorn_runtime_state",
    "einkorn_main",
)

_FIRST_ALIAS_TAG = 10  # metadata numbers below are the branch weights and module flags
_NUMBERS = 1 << 24  # how many there are of each kind: attribute groups, alias tags
FIRST_DEBUG_NODE = 1 << 30  # metadata of line tables has the numbers from here on
_ALIAS_ROOT = 2


class Module:
    """Collects declarations while functions are spelled."""

    def __init__(self, program: Program, *, has_debug_info: bool) -> None:
        self.program = program
        self.has_debug_info = has_debug_info
        self.data = Data(program)
        self.changing_fields = self.data.changing_fields()
        self.address_taken = address_taken(program)
        self._conventions: dict[Function, Convention] = {}
        self._declarations: dict[str, str] = {}
        self._helpers: dict[str, str] = {}
        self._attributes: dict[str, int] = {}
        self._tags: dict[str, int] = {}

    def convention(self, function: Function) -> Convention:
        """How `function` returns."""
        found = self._conventions.get(function)
        if found is None:
            found = convention_of(function, is_address_taken=function in self.address_taken)
            self._conventions[function] = found
        return found

    def declare(self, name: str, declaration: str) -> None:
        """Declare an LLVM intrinsic or a symbol from outside, once."""
        self._declarations[name] = declaration

    def require(self, name: str, definition: str) -> None:
        """Define a helper function of the compiler's own, once."""
        self._helpers[name] = definition

    def external_data(self, name: str) -> str:
        """The address of a symbol that the linker or the entry stub defines."""
        quoted = symbol(name)
        if name not in DEFINED_SYMBOLS:
            self._declarations.setdefault(name, f"{quoted} = external dso_local global i8")
        return quoted

    def external_function(self, name: str) -> str:
        """A function of the entry stub with the C convention i64(i64)."""
        quoted = symbol(name)
        self._declarations[name] = f"declare dso_local i64 {quoted}(i64) nounwind"
        return quoted

    def attributes(self, text: str) -> str:
        """The attribute group for `text`."""
        number = self._attributes.get(text)
        if number is None:
            number = self._attributes[text] = _number(text, self._attributes.values(), 0)
        return f"#{number}"

    # ------------------------------------------------------------ aliasing

    def field_tag(self, field: Field) -> str:
        """The suffix of a load or store of `field`.

        Fields that differ in name, offset or type are different memory. The class is left out, so
        that the instantiations of a generic class have the same text.
        """
        return self._tag(f"{field.name}@{field.offset}:{field.type}")

    def element_tag(self, t: Type) -> str:
        """The suffix of a load or store of an Array element."""
        return self._tag(f"[{t}]")

    def _tag(self, key: str) -> str:
        number = self._tags.get(key)
        if number is None:
            number = self._tags[key] = _number(key, self._tags.values(), _FIRST_ALIAS_TAG)
        return f", !tbaa !{number}"

    # ------------------------------------------------------------ assembly

    def outside(self) -> dict[str, str]:
        """The declarations of intrinsics and of symbols from outside, by name."""
        return self._declarations

    def helpers(self) -> dict[str, str]:
        """The definitions of the compiler's own helper functions, by name."""
        return self._helpers

    def attribute_groups(self, wanted: Container[int] | None = None) -> list[str]:
        """The attribute groups that functions refer to; of them those of the numbers `wanted`."""
        return [
            f"attributes #{number} = {{ {text} }}"
            for text, number in self._attributes.items()
            if wanted is None or number in wanted
        ]

    def metadata(self, wanted: Container[int] | None = None) -> list[str]:
        """Branch weights and the tree of alias tags. Raw memory access has no tag: it meets all.

        Of the tags only those of the numbers `wanted`, where that is given.
        """
        lines = [
            '!0 = !{!"branch_weights", i32 2000, i32 1}',
            '!1 = !{!"branch_weights", i32 1, i32 2000}',
            "!5 = !{}",
            f"!6 = !{{i64 0, i64 {LARGEST_COUNT + 1}}}",
            f'!{_ALIAS_ROOT} = !{{!"einkorn"}}',
        ]
        for number in self._tags.values():
            if wanted is not None and number not in wanted:
                continue
            lines.append(f"!{number} = !{{!{number + 1}, !{number + 1}, i64 0}}")
            lines.append(f'!{number + 1} = !{{!"{number}", !{_ALIAS_ROOT}, i64 0}}')
        return lines


def _number(key: str, taken: Collection[int], first: int) -> int:
    """An even number from `first` on that (almost) only `key` decides.

    Numbered in order of appearance, a new one would change the text of all functions after it.
    """
    number = first + 2 * (zlib.crc32(key.encode()) % _NUMBERS)
    while number in taken:
        number += 2
    return number
