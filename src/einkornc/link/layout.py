"""Where sections go: a target lists its segments in address order, the linker fills them.

The linker defines for each segment `einkorn_<name>_start` and `einkorn_<name>_end`, and besides:
`einkorn_bss_start/_end` (zeroed part of `data`), `einkorn_roots_start/_end` (what of `data`
the garbage collector scans: all but its `leaves`), `einkorn_image_end` (first page after everything), `einkorn_lines` (see lines.py).
"""

from dataclasses import dataclass
from enum import IntFlag

from einkornc.link.relocatable import SHF_EXECINSTR, SHF_WRITE, Section

PAGE_SIZE = 4096


class Permission(IntFlag):
    """Segment permissions with the values of ELF program headers."""

    EXECUTE = 1
    WRITE = 2
    READ = 4


@dataclass(frozen=True)
class Segment:
    """A run of whole pages with one permission.

    `sections`: section names (and what they prefix, up to a dot) that belong here; sections that no segment
    names go to `text`, `rodata` or `data` by their flags. `gap`: octets left unmapped below, a guard.
    `leaves`: sections (named in the same way) that never refer to the heap; they come first.
    """

    name: str
    permission: Permission
    sections: tuple[str, ...] = ()
    gap: int = 0
    leaves: tuple[str, ...] = ()

    def names(self, section: str) -> bool:
        """Whether this segment asks for that section by name."""
        return _is_within(section, self.sections)

    def is_leaf(self, section: str) -> bool:
        """Whether that section, by its name, never refers to the heap."""
        return _is_within(section, self.leaves)


@dataclass(frozen=True)
class Layout:
    """An image: first address, entry symbol, further symbols to keep, segments in address order."""

    base: int
    entry: str
    segments: tuple[Segment, ...]
    roots: tuple[str, ...] = ()

    def segment_for(self, section: Section) -> Segment:
        """The segment that takes this section."""
        for segment in self.segments:
            if segment.names(section.name):
                return segment
        by_name = {segment.name: segment for segment in self.segments}
        if section.flags & SHF_EXECINSTR:
            return by_name["text"]
        is_constant = not section.flags & SHF_WRITE or section.name.startswith(".data.rel.ro")
        return by_name["rodata" if is_constant else "data"]


def _is_within(section: str, prefixes: tuple[str, ...]) -> bool:
    return any(section == prefix or section.startswith(prefix + ".") for prefix in prefixes)


def align_up(value: int, alignment: int) -> int:
    """The least multiple of `alignment` (a power of two) that is not below `value`."""
    return (value + alignment - 1) & -alignment


USER_SEGMENTS = (
    Segment("text", Permission.READ | Permission.EXECUTE),
    Segment("rodata", Permission.READ),
    Segment("data", Permission.READ | Permission.WRITE, leaves=(".data.einkorn.literals",)),
    Segment("stack", Permission.READ | Permission.WRITE, (".stack",), gap=PAGE_SIZE),
)
