"""The line table: from LLVM's DWARF (versions 4 and 5, two ways of emission) to frames of a traceback and back."""

import io

import llvmlite.binding as llvm
import pytest
from elftools.elf.elffile import ELFFile
from hypothesis import given
from hypothesis import strategies as some

from einkornc.link import lines
from einkornc.link.layout import USER_SEGMENTS, Layout
from einkornc.link.lines import NO_SOURCE, Frame, LineTable, Row, Scope, bare_name
from einkornc.link.linker import LinkedImage, link

# app.py:  10 def leaf    20 def middle (calls leaf at 22)    30 def main (calls middle at 31; indirectly at 33)
# After inlining middle and leaf into main, main calls `out` (from leaf, line 12) and through a pointer.
PROGRAM = """
target triple = "x86_64-unknown-linux-gnu"
@einkorn_lines = external dso_local constant i8
@function = dso_local global ptr null
declare void @out(i64)
define internal void @"app.leaf[int]"(i64 %x) nounwind alwaysinline section ".text.app.leaf" !dbg !10 {
  call void @out(i64 %x), !dbg !11
  ret void, !dbg !11
}
define internal void @app.middle(i64 %x) nounwind alwaysinline section ".text.app.middle" !dbg !20 {
  call void @"app.leaf[int]"(i64 %x), !dbg !21
  ret void, !dbg !22
}
define void @app.main(i64 %x) nounwind noinline section ".text.app.main" !dbg !30 {
  call void @app.middle(i64 %x), !dbg !31
  %f = load ptr, ptr @function, !dbg !32
  call void %f(i64 3), !dbg !32
  call void @app.alone(), !dbg !33
  ret void, !dbg !34
}
define void @app.alone() nounwind noinline section ".text.app.alone" !dbg !40 {
  call void @out(i64 4), !dbg !41
  call void @out(i64 5), !dbg !42
  ret void, !dbg !42
}
define void @app.unused() nounwind noinline section ".text.app.unused" !dbg !50 {
  call void @out(i64 4), !dbg !51
  ret void, !dbg !51
}
define ptr @begin() nounwind noinline section ".text.begin" {
  call void @app.main(i64 1)
  ret ptr @einkorn_lines
}
!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!3, !4}
!0 = distinct !DICompileUnit(language: DW_LANG_Python, file: !1, producer: "p", isOptimized: true, KIND)
!1 = !DIFile(filename: "app.py", directory: "/where/it/was/compiled")
!2 = !DIFile(filename: "library/json.py", directory: "/where/it/was/compiled")
!3 = !{i32 2, !"Debug Info Version", i32 3}
!4 = !{i32 7, !"Dwarf Version", i32 VERSION}
!5 = !DISubroutineType(types: !{})
!10 = distinct !DISubprogram(name: "leaf", file: !2, scope: !2, line: 10, type: !5, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!11 = !DILocation(line: 12, column: 5, scope: !10)
!20 = distinct !DISubprogram(name: "middle", file: !1, scope: !1, line: 20, type: !5, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!21 = !DILocation(line: 22, column: 5, scope: !20)
!22 = !DILocation(line: 23, column: 5, scope: !20)
!30 = distinct !DISubprogram(name: "main", file: !1, scope: !1, line: 30, type: !5, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!31 = !DILocation(line: 31, column: 5, scope: !30)
!32 = !DILocation(line: 33, column: 5, scope: !30)
!33 = !DILocation(line: 34, column: 5, scope: !30)
!34 = !DILocation(line: 35, column: 5, scope: !30)
!40 = distinct !DISubprogram(name: "alone", file: !1, scope: !1, line: 40, type: !5, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!41 = !DILocation(line: 300, column: 5, scope: !40)
!42 = !DILocation(line: 42, column: 5, scope: !40)
!50 = distinct !DISubprogram(name: "unused", file: !1, scope: !1, line: 50, type: !5, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!51 = !DILocation(line: 51, column: 5, scope: !50)
"""
OUT = 'target triple = "x86_64-unknown-linux-gnu"\ndefine void @out(i64 %x) nounwind section ".text.out" { ret void }\n'
KINDS = {
    "lines only": "emissionKind: LineTablesOnly",
    "lines and functions": "emissionKind: LineTablesOnly, debugInfoForProfiling: true",
    "full": "emissionKind: FullDebug",
}
LAYOUT = Layout(base=0x400000, entry="begin", segments=USER_SEGMENTS)


def compiled(text: str) -> bytes:
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    target = llvm.Target.from_triple("x86_64-unknown-linux-gnu")
    machine = target.create_target_machine(codemodel="small", reloc="static", opt=2)
    module = llvm.parse_assembly(text)
    options = llvm.create_pipeline_tuning_options(speed_level=2)
    builder = llvm.create_pass_builder(machine, options)
    builder.getModulePassManager().run(module, builder)
    return bytes(machine.emit_object(module))


@pytest.fixture(params=[(kind, version) for kind in KINDS for version in (4, 5)], ids=str)
def image(request: pytest.FixtureRequest) -> LinkedImage:
    kind, version = request.param
    text = PROGRAM.replace("KIND", KINDS[kind]).replace("VERSION", str(version))
    return link([compiled(text), compiled(OUT)], LAYOUT)


def octets_at(image: LinkedImage, address: int, size: int) -> bytes:
    """What the file says stands at an address."""
    for segment in ELFFile(io.BytesIO(image.elf)).iter_segments("PT_LOAD"):
        start = address - segment["p_vaddr"]
        if 0 <= start and start + size <= segment["p_filesz"]:
            return bytes(segment.data()[start : start + size])
    raise AssertionError(f"{address:#x} is not in the file")


def embedded_table(image: LinkedImage) -> LineTable:
    """The table that the image carries, decoded as the guest does."""
    place = next(s for s in image.sections if s.name == "einkorn_lines")
    addresses = {s.name: s.address for s in image.symbols}
    assert addresses["einkorn_lines"] == place.address
    assert place.address + place.size == addresses["einkorn_rodata_end"]
    octets = octets_at(image, place.address, place.size)
    return lines.decode(octets, addresses["einkorn_text_start"])


def calls(image: LinkedImage, function: str) -> list[int]:
    """Return addresses in a function: of `call rel32` to another function and of `call *function`."""
    symbol = next(s for s in image.symbols if s.name == function)
    functions = {s.address for s in image.symbols if s.size}
    octets = octets_at(image, symbol.address, symbol.size)
    found: list[int] = []
    for place in range(len(octets) - 4):
        end = symbol.address + place + 5
        distance = int.from_bytes(octets[place + 1 : place + 5], "little", signed=True)
        if octets[place] in (0xE8, 0xE9) and end + distance in functions:
            found += [end] if octets[place] == 0xE8 else []
        if octets[place : place + 2] == b"\xff\x15":  # call *function(%rip)
            found.append(symbol.address + place + 6)
    return found


def test_inlined_frames_come_innermost_first(image: LinkedImage) -> None:
    inlined, indirect, *_ = calls(image, "app.main")
    table = embedded_table(image)
    assert table.frames(inlined) == [
        Frame("leaf", "library/json.py", 12),
        Frame("middle", "app.py", 22),
        Frame("main", "app.py", 31),
    ]
    assert table.frames(indirect) == [Frame("main", "app.py", 33)]
    assert image.line_rows.frames(inlined) == table.frames(inlined)


def test_functions_without_inlining(image: LinkedImage) -> None:
    assert embedded_table(image).frames(calls(image, "app.alone")[0]) == [
        Frame("alone", "app.py", 300)
    ]


def test_dead_code_leaves_no_trace(image: LinkedImage) -> None:
    table = embedded_table(image)
    assert all(scope.function != "unused" for scope in (*table.scopes, *image.line_rows.scopes))


def test_code_without_source_has_no_frames(image: LinkedImage) -> None:
    begin = next(s for s in image.symbols if s.name == "begin")
    assert image.line_rows.frames(begin.address + begin.size) == []
    assert embedded_table(image).frames(0x1000) == []


def test_no_reference_no_table() -> None:
    text = PROGRAM.replace("KIND", KINDS["lines only"]).replace("VERSION", "5")
    without = text.replace("ret ptr @einkorn_lines", "ret ptr null")
    image = link([compiled(without), compiled(OUT)], LAYOUT)
    assert all(place.name != "einkorn_lines" for place in image.sections)
    assert image.line_rows.rows  # the side file has it all the same


def test_the_table_is_small(image: LinkedImage) -> None:
    place = next(s for s in image.sections if s.name == "einkorn_lines")
    assert place.size < 90  # 51 of them names


names = some.sampled_from(["main", "f", "__init__", "übung", ""])


@some.composite
def tables(draw: some.DrawFn) -> LineTable:
    scopes = [NO_SOURCE]
    for index in range(1, draw(some.integers(1, 12))):
        parent = draw(some.integers(0, index - 1))
        call_line = draw(some.integers(0, 100_000)) if parent else 0
        scopes.append(Scope(draw(names), draw(names), parent, call_line))
    address, rows = 0x100000, []
    for _ in range(draw(some.integers(0, 20))):
        address += draw(some.integers(1, 100_000))
        rows.append(
            Row(address, draw(some.integers(0, len(scopes) - 1)), draw(some.integers(0, 99_999)))
        )
    return LineTable(tuple(scopes), tuple(rows))


@given(tables())
def test_decode_inverts_encode(table: LineTable) -> None:
    assert lines.decode(lines.encode(table, 0x100000), 0x100000) == table


BARE_NAMES = {
    "app.main": "main",
    "package.module.Class.method[int, str]": "method",
    "einkorn_main": "einkorn_main",
    "m.outer.<locals>.inner": "inner",
    "[": "[",
}


@pytest.mark.parametrize("symbol", BARE_NAMES)
def test_bare_name(symbol: str) -> None:
    assert bare_name(symbol) == BARE_NAMES[symbol]
