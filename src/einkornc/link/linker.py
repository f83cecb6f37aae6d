"""Link objects into one image: keep what the entry reaches, lay it out by permission, relocate, write.

image = link([program, *target.entry_objects()], target.layout)
image.elf, image.symbols, image.sections
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from einkornc.link import executable, lines, relocation
from einkornc.link.errors import LinkError
from einkornc.link.executable import LoadableSegment
from einkornc.link.layout import PAGE_SIZE, Layout, Segment, align_up
from einkornc.link.relocatable import (
    SHF_ALLOC,
    SHF_GNU_RETAIN,
    SHT_NOTE,
    STB_LOCAL,
    STB_WEAK,
    STT_FILE,
    STT_SECTION,
    ObjectSymbol,
    RelocatableObject,
    Section,
    read_object,
)

LINES_SYMBOL = "einkorn_lines"


@dataclass(frozen=True)
class Symbol:
    """A name in the finished image; `section` is the input section it stood in ("" for the linker's own)."""

    name: str
    address: int
    size: int
    section: str


@dataclass(frozen=True)
class PlacedSection:
    """An input section that became part of the image; `file_size` is 0 for zeroed memory."""

    name: str
    segment: str
    address: int
    size: int
    file_size: int


@dataclass(frozen=True)
class LinkedImage:
    """The ELF file, and what a host-side reader may want to know of it.

    `line_rows` covers all code (also places that are no calls); the table inside the image only return addresses.
    """

    elf: bytes
    entry: int
    symbols: list[Symbol]
    sections: list[PlacedSection]
    line_rows: lines.LineTable


@dataclass
class _Link:
    """One link in progress: the objects, who defines which name, what was reached, where it went."""

    layout: Layout
    objects: list[RelocatableObject]
    owner: dict[Section, RelocatableObject] = field(default_factory=dict)
    definitions: dict[str, ObjectSymbol] = field(default_factory=dict)
    boundaries: dict[str, int] = field(default_factory=dict)
    reached: dict[Section, None] = field(
        default_factory=dict
    )  # insertion order is layout-independent
    undefined: dict[str, str] = field(default_factory=dict)
    wants_lines: bool = False


def link(objects: Sequence[bytes], layout: Layout, labels: Sequence[str] = ()) -> LinkedImage:
    """Link ELF64 relocatable objects by `layout`. `labels` name them in messages. Raises LinkError."""
    names = [*labels, *(f"object {i}" for i in range(len(labels), len(objects)))]
    state = _Link(
        layout, [read_object(octets, name) for octets, name in zip(objects, names, strict=True)]
    )
    _define_symbols(state)
    _reach(state)
    segments, table = _place(state)
    entry = _address_of(state, layout.entry)
    loadable, notes = _fill(state, segments)
    placed = [
        PlacedSection(s.name, p.segment.name, s.address or 0, s.size, len(s.content))
        for p in segments
        for s in p.sections
    ]
    if state.wants_lines:
        address = state.boundaries[LINES_SYMBOL]
        size = next(len(p.tail) for p in segments if p.tail)
        placed.append(PlacedSection(LINES_SYMBOL, "rodata", address, size, size))
    return LinkedImage(
        executable.write(entry, loadable, notes), entry, _symbols(state), placed, table
    )


def _define_symbols(state: _Link) -> None:
    """Fill `definitions`: one strong definition a name, a weak one yields."""
    names = [f"einkorn_{segment.name}" for segment in state.layout.segments]
    for name in (*names, "einkorn_bss", "einkorn_roots"):
        state.boundaries[f"{name}_start"] = state.boundaries[f"{name}_end"] = 0
    state.boundaries["einkorn_image_end"] = state.boundaries[LINES_SYMBOL] = 0
    for item in state.objects:
        for section in item.sections:
            state.owner[section] = item
        for symbol in item.symbols:
            if symbol.binding == STB_LOCAL or not symbol.is_defined:
                continue
            if symbol.name in state.boundaries:
                raise LinkError(f"{item.label} defines {symbol.name}, which only the linker may")
            known = state.definitions.get(symbol.name)
            if known is None or (known.binding == STB_WEAK and symbol.binding != STB_WEAK):
                state.definitions[symbol.name] = symbol
            elif known.binding != STB_WEAK and symbol.binding != STB_WEAK:
                raise LinkError(f"{symbol.name} is defined twice; the second time by {item.label}")


def _resolved(state: _Link, symbol: ObjectSymbol) -> ObjectSymbol | None:
    """The definition behind a symbol of an object; None for the linker's own names and absent weak ones."""
    if symbol.binding == STB_LOCAL:
        return symbol
    return state.definitions.get(symbol.name)


def _reach(state: _Link) -> None:
    """Mark every section that the entry, the roots, notes and retained sections refer to, however far."""
    work: list[Section] = []

    def mark(section: Section | None) -> None:
        if section is not None and section not in state.reached:
            if not section.flags & SHF_ALLOC:
                raise LinkError(f"code refers to {section.name}, which is not part of memory")
            state.reached[section] = None
            work.append(section)

    for name in (state.layout.entry, *state.layout.roots):
        if name not in state.definitions:
            raise LinkError(
                f"no object defines {name}, where the image begins or what it must keep"
            )
        mark(state.definitions[name].section)
    for item in state.objects:
        for section in item.sections:
            if section.flags & SHF_ALLOC and (
                section.kind == SHT_NOTE or section.flags & SHF_GNU_RETAIN
            ):
                mark(section)
    while work:
        section = work.pop()
        symbols = state.owner[section].symbols
        for symbol in {
            entry.symbol: symbols[entry.symbol] for entry in section.relocations
        }.values():
            target = _resolved(state, symbol)
            if target is not None:
                mark(target.section)
            elif symbol.name in state.boundaries:
                state.wants_lines |= symbol.name == LINES_SYMBOL
            elif symbol.binding != STB_WEAK:
                state.undefined.setdefault(symbol.name, section.name)
    if state.undefined:
        missing = ", ".join(
            f"{name} (from {place})" for name, place in list(state.undefined.items())[:8]
        )
        raise LinkError(f"{len(state.undefined)} undefined symbol(s): {missing}")


@dataclass
class _PlacedSegment:
    segment: Segment
    sections: list[Section]
    offset: int = 0
    address: int = 0
    file_end: int = 0
    end: int = 0
    tail: bytes = b""


def _place(state: _Link) -> tuple[list[_PlacedSegment], lines.LineTable]:
    """Give every reached section its address, in the order of the objects; text before the line table."""
    placed = [_PlacedSegment(segment, []) for segment in state.layout.segments]
    by_name = {p.segment.name: p for p in placed}
    has_notes = False
    for item in state.objects:
        for section in item.sections:
            if section in state.reached:
                if section.kind == SHT_NOTE:
                    has_notes = True
                else:
                    by_name[state.layout.segment_for(section).name].sections.append(section)
    used = [p for p in placed if p.sections or (p.segment.name == "rodata" and state.wants_lines)]
    offset = executable.headers_size(len(used), has_notes) + len(_notes(state))
    cursor = state.layout.base
    table = lines.LineTable((), ())
    for p in placed:
        if p.segment.name == "rodata":  # all code has its address by now
            table = lines.read_table(state.objects)
            if state.wants_lines:
                p.tail = lines.encode(
                    lines.return_rows(table, state.objects), by_name["text"].address
                )
        cursor, offset = _place_segment(p, cursor, offset)
        if p.tail:
            state.boundaries[LINES_SYMBOL] = p.file_end - len(p.tail)
        _bound(state, p)
    state.boundaries["einkorn_image_end"] = align_up(cursor, PAGE_SIZE)
    return used, table


def _place_segment(p: _PlacedSegment, cursor: int, offset: int) -> tuple[int, int]:
    """Place one segment behind `cursor` and `offset`; returns the new ends."""
    # Stable: what the collector need not look at comes first, zeroed memory goes last.
    p.sections.sort(key=lambda s: (not s.has_content, not p.segment.is_leaf(s.name)))
    alignment = max((section.alignment for section in p.sections), default=1)
    if alignment > PAGE_SIZE:
        raise LinkError(
            f"segment {p.segment.name} asks for an alignment of {alignment} octets, more than a page"
        )
    p.address = align_up(cursor, PAGE_SIZE) + p.segment.gap
    if p.tail or any(section.has_content for section in p.sections):
        p.offset = align_up(offset, alignment)
        p.address += p.offset % PAGE_SIZE
    position = p.address
    p.file_end = position
    for section in p.sections:
        if not section.has_content and p.tail:
            raise LinkError("read-only data cannot be zeroed memory")
        position = align_up(position, section.alignment)
        section.address = position
        position += section.size
        if section.has_content:
            p.file_end = position
    p.file_end += len(p.tail)
    p.end = max(position, p.file_end)
    is_stored = p.file_end > p.address
    return p.end, p.offset + p.file_end - p.address if is_stored else offset


def _bound(state: _Link, p: _PlacedSegment) -> None:
    name = f"einkorn_{p.segment.name}"
    state.boundaries[f"{name}_start"], state.boundaries[f"{name}_end"] = p.address, p.end
    if p.segment.name == "data":
        leaves = [s for s in p.sections if p.segment.is_leaf(s.name) and s.has_content]
        roots = (leaves[-1].address or 0) + leaves[-1].size if leaves else p.address
        state.boundaries["einkorn_roots_start"] = roots
        state.boundaries["einkorn_roots_end"] = p.end
        state.boundaries["einkorn_bss_start"], state.boundaries["einkorn_bss_end"] = (
            p.file_end,
            p.end,
        )
        state.boundaries["einkorn_data_end"] = p.file_end


def _symbol_address(state: _Link, symbol: ObjectSymbol) -> int:
    target = _resolved(state, symbol)
    if target is None:
        return state.boundaries.get(symbol.name, 0)
    if target.section is None:
        return target.value
    return (target.section.address or 0) + target.value


def _address_of(state: _Link, name: str) -> int:
    return _symbol_address(state, state.definitions[name])


def _resolver(state: _Link, item: RelocatableObject) -> Callable[[int], int]:
    cache: dict[int, int] = {}

    def resolve(index: int) -> int:
        if index not in cache:
            cache[index] = _symbol_address(state, item.symbols[index])
        return cache[index]

    return resolve


def _relocated(state: _Link, section: Section, resolve: Callable[[int], int]) -> bytes:
    if not section.relocations:
        return section.content
    content = bytearray(section.content)
    label = f"{state.owner[section].label}: {section.name}"
    relocation.apply(content, section.relocations, section.address or 0, resolve, label)
    return bytes(content)


def _note_sections(state: _Link) -> Iterator[Section]:
    return (section for section in state.reached if section.kind == SHT_NOTE)


def _notes(state: _Link) -> bytes:
    """All notes before relocation: their size is what counts here."""
    return b"".join(
        section.content.ljust(align_up(section.size, 4), b"\0") for section in _note_sections(state)
    )


def _fill(state: _Link, segments: list[_PlacedSegment]) -> tuple[list[LoadableSegment], bytes]:
    """The octets of every segment and of the notes, relocations applied."""
    resolvers = {id(item): _resolver(state, item) for item in state.objects}

    def relocated(section: Section) -> bytes:
        return _relocated(state, section, resolvers[id(state.owner[section])])

    loadable: list[LoadableSegment] = []
    for p in segments:
        content = bytearray(p.file_end - p.address)
        for section in p.sections:
            if section.has_content and section.address is not None:
                start = section.address - p.address
                content[start : start + section.size] = relocated(section)
        content[len(content) - len(p.tail) :] = p.tail
        loadable.append(
            LoadableSegment(
                p.segment.name,
                p.segment.permission,
                p.offset,
                p.address,
                bytes(content),
                p.end - p.address,
            )
        )
    notes = b"".join(relocated(s).ljust(align_up(s.size, 4), b"\0") for s in _note_sections(state))
    return loadable, notes


def _symbols(state: _Link) -> list[Symbol]:
    found = [Symbol(name, address, 0, "") for name, address in state.boundaries.items() if address]
    for item in state.objects:
        for symbol in item.symbols:
            section = symbol.section
            if section is None or section.address is None or symbol.kind in (STT_SECTION, STT_FILE):
                continue
            if symbol.binding != STB_LOCAL and state.definitions[symbol.name] is not symbol:
                continue
            if symbol.name and not symbol.name.startswith(".L"):
                address = section.address + symbol.value
                found.append(Symbol(symbol.name, address, symbol.size, section.name))
    return sorted(found, key=lambda symbol: (symbol.address, symbol.name))
