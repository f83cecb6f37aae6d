"""The linker: what it keeps, where it puts it, what it refuses. pyelftools reads the result as an outsider."""

import io
from collections.abc import Callable, Mapping

import pytest
from elftools.elf.elffile import ELFFile

from einkornc.link.errors import LinkError
from einkornc.link.layout import USER_SEGMENTS, Layout
from einkornc.link.linker import LinkedImage, link
from einkornc.target.assembly import assemble

TRIPLE = "x86_64-unknown-linux-gnu"
LAYOUT = Layout(base=0x400000, entry="begin", segments=USER_SEGMENTS)
BEGIN = '.section .text.begin,"ax"\n.globl begin\nbegin:\n'


def linked(*sources: str) -> LinkedImage:
    return link([assemble(source + "\n", TRIPLE) for source in sources], LAYOUT)


def section(image: LinkedImage, name: str) -> bytes:
    """The octets of an input section in the finished file, found by address."""
    place = next(s for s in image.sections if s.name == name)
    for segment in ELFFile(io.BytesIO(image.elf)).iter_segments("PT_LOAD"):
        start = place.address - segment["p_vaddr"]
        if 0 <= start < segment["p_filesz"]:
            return bytes(segment.data()[start : start + place.file_size])
    raise AssertionError(f"{name} is not in the file")


def addresses(image: LinkedImage) -> Mapping[str, int]:
    return {symbol.name: symbol.address for symbol in image.symbols}


def test_keeps_what_the_entry_reaches() -> None:
    image = linked(
        BEGIN + 'call used\n.section .text.unused,"ax"\n.globl unused\nunused: call used',
        '.section .text.used,"ax"\n.globl used\nused: lea text(%rip), %rax\nret\n'
        '.section .rodata.text,"a"\ntext: .asciz "kept"\n'
        '.section .rodata.other,"a"\nother: .asciz "dropped"',
    )
    names = [place.name for place in image.sections]
    assert names == [".text.begin", ".text.used", ".rodata.text"]
    assert b"kept" in image.elf and b"dropped" not in image.elf
    assert "unused" not in addresses(image)


def test_the_collector_scans_no_literals() -> None:
    image = linked(
        BEGIN + "lea variable(%rip), %rax\nlea literal(%rip), %rax\n"
        '.section .data.a,"aw"\nvariable: .quad 2\n'
        '.section .data.einkorn.literals,"aw"\nliteral: .quad 3'
    )
    names = addresses(image)
    assert names["einkorn_data_start"] == names["literal"]
    assert names["einkorn_roots_start"] == names["variable"]


def test_segments_have_pages_of_their_own() -> None:
    image = linked(
        BEGIN
        + "lea constant(%rip), %rax\nlea variable(%rip), %rax\nlea zero(%rip), %rax\nlea bottom(%rip), %rax\n"
        '.section .rodata.a,"a"\nconstant: .quad 1\n'
        '.section .data.a,"aw"\nvariable: .quad 2\n'
        '.section .bss.a,"aw",@nobits\nzero: .zero 10000\n'
        '.section .stack,"aw",@nobits\n.balign 4096\nbottom: .zero 8192'
    )
    loads = list(ELFFile(io.BytesIO(image.elf)).iter_segments("PT_LOAD"))
    assert [segment["p_flags"] for segment in loads] == [5, 4, 6, 6]
    pages: set[int] = set()
    for segment in loads:
        first, end = segment["p_vaddr"] >> 12, segment["p_vaddr"] + segment["p_memsz"] + 4095 >> 12
        assert not pages & set(range(first, end))
        pages |= set(range(first, end))
        assert not segment["p_filesz"] or (segment["p_vaddr"] - segment["p_offset"]) % 4096 == 0
    names = addresses(image)
    assert names["einkorn_stack_start"] == names["bottom"] == loads[3]["p_vaddr"]
    assert (names["bottom"] >> 12) - 1 not in pages  # the guard
    assert names["einkorn_roots_start"] == names["einkorn_data_start"] == names["variable"]
    assert names["einkorn_data_end"] == names["einkorn_bss_start"] == names["zero"]
    assert names["einkorn_roots_end"] == names["einkorn_bss_end"] == names["zero"] + 10000
    assert names["einkorn_image_end"] == names["bottom"] + 8192
    assert len(image.elf) < 500  # pages are of memory, not of the file


RELOCATIONS: dict[str, tuple[str, int, Callable[[int, int], int]]] = {
    "pc-relative": ("leaq value + 4(%rip), %rax", 3, lambda value, place: value + 4 - place - 7),
    "signed 32": ("movq $value, %rax", 3, lambda value, _: value),
    "unsigned 32": ("movl $value, %eax", 1, lambda value, _: value),
    "call": ("call value", 1, lambda value, place: value - place - 5),
}


@pytest.mark.parametrize("name", RELOCATIONS)
def test_relocation(name: str) -> None:
    instruction, offset, expected = RELOCATIONS[name]
    image = linked(BEGIN + instruction, '.section .text.value,"ax"\n.globl value\nvalue: ret')
    names = addresses(image)
    field = section(image, ".text.begin")[offset : offset + 4]
    assert int.from_bytes(field, "little", signed=True) == expected(names["value"], names["begin"])


def test_absolute_64() -> None:
    image = linked(
        BEGIN + 'movq table(%rip), %rax\n.section .data.table,"aw"\ntable: .quad begin + 3'
    )
    assert section(image, ".data.table") == (addresses(image)["begin"] + 3).to_bytes(8, "little")


GLOBAL_OFFSET_TABLE = {
    "load": ("movq value@GOTPCREL(%rip), %rcx", b"\x48\x8d\x0d", 7),
    "call": ("call *value@GOTPCREL(%rip)", b"\x67\xe8", 6),
    "jump": ("jmp *value@GOTPCREL(%rip)", b"\xe9", 5),
}


@pytest.mark.parametrize("name", GLOBAL_OFFSET_TABLE)
def test_accesses_through_the_global_offset_table_become_direct(name: str) -> None:
    instruction, code, length = GLOBAL_OFFSET_TABLE[name]
    image = linked(BEGIN + instruction, '.section .text.value,"ax"\n.globl value\nvalue: ret')
    names, octets = addresses(image), section(image, ".text.begin")
    assert octets.startswith(code)
    distance = int.from_bytes(octets[len(code) : len(code) + 4], "little", signed=True)
    assert names["begin"] + length + distance == names["value"]


def test_weak_symbols() -> None:
    strong = '.section .text.f,"ax"\n.globl f\nf: nop\nnop\nret'
    weak = '.section .text.f,"ax"\n.weak f\nf: ret'
    assert section(linked(BEGIN + "call f", weak, strong), ".text.f") == b"\x90\x90\xc3"
    absent = linked(BEGIN + ".weak g\nmovq $g, %rax")
    assert section(absent, ".text.begin")[3:] == bytes(4)


REFUSED = {
    "undefined": ([BEGIN + "call nowhere"], r"undefined symbol.*nowhere \(from \.text\.begin\)"),
    "no entry": ([".globl other\nother: ret"], "no object defines begin"),
    "twice": ([BEGIN + "ret", BEGIN + "ret"], "begin is defined twice"),
    "reserved": ([BEGIN + ".globl einkorn_lines\neinkorn_lines: ret"], "only the linker may"),
    "common": ([BEGIN + "ret\n.comm shared, 8"], "common symbol"),
    "thread-local": (
        [BEGIN + 'ret\n.section .tbss,"awT",@nobits\n.type t,@object\nt: .zero 8'],
        "thread-local",
    ),
    "thread-local access": (
        [BEGIN + "movl value@TPOFF, %eax\nvalue:"],
        "thread-local|relocation kind",
    ),
    "too far": ([BEGIN + "movl $begin + 0x7fffffff0, %eax"], "does not fit"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refusal_names_the_cause(name: str) -> None:
    sources, words = REFUSED[name]
    with pytest.raises(LinkError, match=words):
        linked(*sources)


def test_not_an_object() -> None:
    with pytest.raises(LinkError, match="hello.o is not a little-endian ELF64"):
        link([b"hello"], LAYOUT, labels=["hello.o"])


def test_same_input_same_octets() -> None:
    sources = (BEGIN + "call f", '.section .text.f,"ax"\n.globl f\nf: ret')
    assert linked(*sources) == linked(*sources)
