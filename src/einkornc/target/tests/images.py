"""Tiny images for tests: a few lines of LLVM IR as `einkorn_main`, linked with a target's entry."""

from pathlib import Path

import llvmlite.binding as llvm

from einkornc.link.layout import USER_SEGMENTS, Layout
from einkornc.link.linker import LinkedImage, link
from einkornc.target.assembly import assemble
from einkornc.target.machine import MACHINE
from einkornc.target.target import Target

# Text goes out by the machine's ports; `out` waits for nothing, which QEMU's serial port allows for a few octets.
MACHINE_PRELUDE = """
declare void @einkorn_idle(i64)
declare void @einkorn_exit(i32)
declare void @einkorn_fault(i64)
define void @out(i16 %port, i8 %octet) nounwind {
  call void asm sideeffect "outb $1, $0", "{dx},{al}"(i16 %port, i8 %octet)
  ret void
}
define void @print(i16 %port, ptr %text) nounwind {
entry:
  br label %next
next:
  %at = phi ptr [ %text, %entry ], [ %following, %one ]
  %octet = load i8, ptr %at
  %ended = icmp eq i8 %octet, 0
  br i1 %ended, label %done, label %one
one:
  call void @out(i16 %port, i8 %octet)
  %following = getelementptr i8, ptr %at, i64 1
  br label %next
done:
  ret void
}
define i64 @ticks() nounwind {
  %pair = call {i32, i32} asm sideeffect "rdtsc", "={eax},={edx}"()
  %low = extractvalue {i32, i32} %pair, 0
  %high = extractvalue {i32, i32} %pair, 1
  %l = zext i32 %low to i64
  %h = zext i32 %high to i64
  %s = shl i64 %h, 32
  %all = or i64 %l, %s
  ret i64 %all
}
"""


def compile_ir(text: str, target: Target, optimise: int = 0) -> bytes:
    """The object of an LLVM IR module in text."""
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    llvm.initialize_native_asmparser()
    machine = llvm.Target.from_triple(target.triple).create_target_machine(
        cpu=target.processor,
        features=target.features,
        opt=optimise,
        reloc=target.relocation_model,
        codemodel=target.code_model,
    )
    module = llvm.parse_assembly(f'target triple = "{target.triple}"\n{text}')
    module.verify()
    return bytes(machine.emit_object(module))


def machine_image(main: str, globals_and_functions: str = "") -> LinkedImage:
    """A machine whose `einkorn_main(ptr %boot)` is the given IR body."""
    text = f"{MACHINE_PRELUDE}{globals_and_functions}\ndefine i32 @einkorn_main(ptr %boot) nounwind {{\n{main}\n}}\n"
    return link([compile_ir(text, MACHINE), *MACHINE.entry_objects()], MACHINE.layout)


def behind_linux_door(payload: bytes) -> bytes:
    """An image that loads `payload` and enters it by its ELF entry, as the Linux 64-bit boot protocol says."""
    source = Path(__file__).with_name("linux_door_loader.s").read_text(encoding="utf-8")
    octets = ",".join(map(str, payload))
    loader = assemble(f"{source}\n    .byte {octets}\n", MACHINE.triple)
    return link([loader], Layout(base=0x1000000, entry="loader", segments=USER_SEGMENTS)).elf
