"""What the compiler asks of a target; machine.py and process.py answer."""

from dataclasses import dataclass
from functools import cache

from einkornc.link.layout import Layout
from einkornc.target import boot_information
from einkornc.target.assembly import assemble, constants, source


@dataclass(frozen=True)
class Target:
    """A place an image runs in.

    `platform_module` is the guest module whose objects reach the world; `entry_files` are assembly files of this
    folder, `entry_constants` numbers they use. Code is compiled with the small code model and static relocation.
    """

    name: str
    triple: str
    data_layout: str
    processor: str
    features: str
    platform_module: str
    layout: Layout
    entry_files: tuple[str, ...]
    entry_constants: tuple[tuple[str, int], ...]
    code_model: str = "small"
    relocation_model: str = "static"

    def entry_source(self) -> str:
        """The whole assembly text of the entry."""
        numbers = boot_information.assembly_constants() + constants(dict(self.entry_constants))
        return numbers + source(*self.entry_files)

    def entry_objects(self) -> tuple[bytes, ...]:
        """The objects to link beside the program: entry, traps, mem*."""
        return _assembled(self.entry_source(), self.triple)


@cache
def _assembled(text: str, triple: str) -> tuple[bytes, ...]:
    return (assemble(text, triple),)


X86_64_DATA_LAYOUT = (
    "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
)
"""LLVM's own layout string for x86-64 ELF."""
