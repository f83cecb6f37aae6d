"""What the machine entry promises, each promise by a tiny image that QEMU boots: TCG always, KVM where it works."""

import os
import re
import resource
import shutil
import struct
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from einkorn_host.monitor import acceleration, qemu
from einkorn_host.monitor.monitor import NetworkMode, Settings
from einkornc.target.boot_information import OFFSETS
from einkornc.target.machine import FAULT_STATUS
from einkornc.target.tests.images import behind_linux_door, machine_image

pytestmark = [
    pytest.mark.qemu,
    pytest.mark.skipif(shutil.which(qemu.PROGRAM) is None, reason="QEMU is not installed"),
]

HELLO = '@hello = constant [7 x i8] c"hello\\0A\\00"\n'


@dataclass(frozen=True)
class Ended:
    """How a run ended."""

    status: int
    stdout: bytes
    stderr: bytes
    seconds: float
    processor_seconds: float


@pytest.fixture(params=["tcg", "kvm"])
def accelerator(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "tcg":
        monkeypatch.setenv("EINKORN_ACCEL", "tcg")
    elif "emulated" in acceleration.flags(shutil.which(qemu.PROGRAM) or "")[1]:
        pytest.skip("KVM does not work here")
    return str(request.param)


def boot(
    elf: bytes,
    folder: Path,
    arguments: tuple[str, ...] = (),
    memory: int = 8 << 20,
    extra: tuple[str, ...] = (),
) -> Ended:
    """Run an image to its end with its streams in files."""
    image = folder / "image.elf"
    image.write_bytes(elf)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.monotonic()
    with (folder / "out").open("wb+") as out, (folder / "err").open("wb+") as err:
        with open(os.devnull, "rb") as nothing:
            settings = Settings(
                arguments=arguments,
                memory=memory,
                network=NetworkMode.NONE,
                stdin=nothing.fileno(),
                stdout=out.fileno(),
                stderr=err.fileno(),
            )
            status = qemu.run(image, settings, extra)
        seconds = time.monotonic() - started
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        out.seek(0)
        err.seek(0)
        return Ended(status, out.read(), err.read(), seconds, used)


@pytest.mark.parametrize("status", [0, 1, 3, 127, 128, 255])
def test_exit_status_passes_through(status: int, accelerator: str, tmp_path: Path) -> None:
    ended = boot(machine_image(f"  ret i32 {status}").elf, tmp_path)
    assert (ended.status, ended.stdout, ended.stderr) == (status, b"", b"")


def test_streams_are_apart(accelerator: str, tmp_path: Path) -> None:
    body = """
  call void @print(i16 1016, ptr @hello)
  call void @print(i16 233, ptr @hello)
  call void @einkorn_exit(i32 5)
  ret i32 0"""
    ended = boot(machine_image(body, HELLO).elf, tmp_path)
    assert (ended.status, ended.stdout, ended.stderr) == (5, b"hello\n", b"hello\n")


FAULTS = {
    "write to text": ("store volatile i8 0, ptr @einkorn_main", "page fault, write "),
    "write to read-only data": ("store volatile i8 0, ptr @hello", "page fault, write "),
    "execute data": ("call void @words()", "page fault, execute "),
    "execute the stack": ("%p = alloca i64\n  call void %p()", "page fault, execute "),
    "null": ("%v = load volatile i8, ptr inttoptr (i64 8 to ptr)", "page fault, read 0x8"),
    "ring 0 text": (
        "%v = load volatile i8, ptr inttoptr (i64 1048576 to ptr)",
        "page fault, read ",
    ),
    "local APIC": (
        "%v = load volatile i32, ptr inttoptr (i64 4276092960 to ptr)",
        "page fault, read ",
    ),
    "page tables": (
        f"%h = getelementptr i8, ptr %boot, i64 {OFFSETS['heap_start']}\n  %a = load i64, ptr %h\n"
        "  %t = sub i64 %a, 8\n  %p = inttoptr i64 %t to ptr\n  store volatile i64 0, ptr %p",
        "page fault, write ",
    ),
    "stack overflow": ("%r = call i64 @deeper(i64 1)", "stack overflow, write "),
    "division by zero": (
        'call void asm sideeffect "xorl %ecx, %ecx; divl %ecx", "~{eax},~{ecx},~{edx}"()',
        "division error",
    ),
    "invalid instruction": ('call void asm sideeffect "ud2", ""()', "invalid instruction"),
    "halt": ('call void asm sideeffect "hlt", ""()', "protection violation"),
    "new page tables": (
        'call void asm sideeffect "movq %rax, %cr3", "~{rax}"()',
        "protection violation",
    ),
    "a port not granted": (
        'call void asm sideeffect "inb $$0x64, %al", "~{eax}"()',
        "protection violation",
    ),
    # Nested KVM here answers INT from ring 3 with #UD; the processor's own answer is #GP.
    "interrupt gate": (
        'call void asm sideeffect "int $$0x20", ""()',
        "(protection violation|invalid instruction)",
    ),
    "the runtime's own": ("call void @einkorn_fault(i64 66)", "runtime broken, code 0x42"),
}
FAULT_GLOBALS = (
    HELLO
    + """
@words = global [16 x i8] c"\\C3\\C3\\C3\\C3\\C3\\C3\\C3\\C3\\C3\\C3\\C3\\C3\\C3\\C3\\C3\\C3"
define i64 @deeper(i64 %n) nounwind noinline "frame-pointer"="all" {
  %room = alloca [32 x i64]
  store volatile i64 %n, ptr %room
  %m = add i64 %n, 1
  %r = call i64 @deeper(i64 %m)
  %v = load volatile i64, ptr %room
  %s = add i64 %r, %v
  ret i64 %s
}"""
)


@pytest.mark.parametrize("name", FAULTS)
def test_fault_is_reported(name: str, accelerator: str, tmp_path: Path) -> None:
    body, words = FAULTS[name]
    ended = boot(machine_image(f"  {body}\n  ret i32 0", FAULT_GLOBALS).elf, tmp_path)
    report = ended.stderr.decode()
    assert ended.status == FAULT_STATUS, report
    assert re.match(f"einkorn: fault: {words}", report), report
    assert "\neinkorn: registers rax=0x" in report
    assert "\neinkorn: trace 0x" in report
    assert ended.stdout == b""


def test_trace_follows_frame_pointers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EINKORN_ACCEL", "tcg")
    functions = """
define void @inner() nounwind noinline "frame-pointer"="all" {
  %v = load volatile i8, ptr null
  ret void
}
define void @outer() nounwind noinline "frame-pointer"="all" {
  call void @inner()
  call void asm sideeffect "", "~{memory}"()
  ret void
}"""
    image = machine_image("  call void @outer()\n  ret i32 0", functions)
    report = boot(image.elf, tmp_path).stderr.decode()
    trace = [int(word, 16) for word in report.splitlines()[-1].split()[2:]]
    places = [
        next(s.name for s in image.symbols if s.size and s.address <= place <= s.address + s.size)
        for place in trace
    ]
    assert places[:2] == ["inner", "outer"]


IDLE_ONE_SECOND = f"""
  %f = getelementptr i8, ptr %boot, i64 {OFFSETS["ticks_per_second"]}
  %frequency = load i64, ptr %f
  %now = call i64 @ticks()
  %deadline = add i64 %now, %frequency
  br label %again
again:
  call void @einkorn_idle(i64 %deadline)
  %then = call i64 @ticks()
  %early = icmp slt i64 %then, %deadline
  br i1 %early, label %again, label %done
done:
  ret i32 0"""


def test_idle_wakes_at_the_deadline_and_costs_nothing(accelerator: str, tmp_path: Path) -> None:
    start = boot(machine_image("  ret i32 0").elf, tmp_path)
    ended = boot(machine_image(IDLE_ONE_SECOND).elf, tmp_path)
    assert ended.status == 0
    assert ended.seconds >= 0.95
    assert ended.seconds - start.seconds < 1.5  # a loaded host may be late
    assert ended.processor_seconds - start.processor_seconds < 0.2


def test_a_deadline_that_has_passed_returns_at_once(accelerator: str, tmp_path: Path) -> None:
    body = "  call void @einkorn_idle(i64 0)\n  call void @einkorn_idle(i64 1)\n  ret i32 9"
    assert boot(machine_image(body).elf, tmp_path).status == 9


PRINT_COMMAND_LINE = f"""
  %c = getelementptr i8, ptr %boot, i64 {OFFSETS["command_line"]}
  %text = load ptr, ptr %c
  call void @print(i16 233, ptr %text)
  %d = getelementptr i8, ptr %boot, i64 {OFFSETS["door"]}
  %door = load i64, ptr %d
  %status = trunc i64 %door to i32
  ret i32 %status"""


def test_pvh_door(accelerator: str, tmp_path: Path) -> None:
    ended = boot(machine_image(PRINT_COMMAND_LINE).elf, tmp_path, arguments=("a b", "ü"))
    assert ended.stderr.startswith(b"einkorn.arg=a%20b einkorn.arg=%C3%BC einkorn.time=")
    assert ended.status == 1


def test_linux_door(accelerator: str, tmp_path: Path) -> None:
    image = behind_linux_door(machine_image(PRINT_COMMAND_LINE).elf)
    ended = boot(image, tmp_path, memory=32 << 20)
    assert (ended.status, ended.stderr) == (2, b"einkorn.arg=door")


def test_heap_is_writable_to_its_end(accelerator: str, tmp_path: Path) -> None:
    """Touch each page between heap_start and heap_end, and count mebibytes."""
    body = f"""
  %s = getelementptr i8, ptr %boot, i64 {OFFSETS["heap_start"]}
  %start = load i64, ptr %s
  %e = getelementptr i8, ptr %boot, i64 {OFFSETS["heap_end"]}
  %end = load i64, ptr %e
  br label %next
next:
  %at = phi i64 [ %start, %0 ], [ %following, %next ]
  %p = inttoptr i64 %at to ptr
  store volatile i64 %at, ptr %p
  %following = add i64 %at, 4096
  %more = icmp ult i64 %following, %end
  br i1 %more, label %next, label %done
done:
  %size = sub i64 %end, %start
  %mebibytes = lshr i64 %size, 20
  %status = trunc i64 %mebibytes to i32
  ret i32 %status"""
    assert boot(machine_image(body).elf, tmp_path, memory=8 << 20).status == 6
    assert boot(machine_image(body).elf, tmp_path, memory=2 << 20).status == 0


def test_old_processor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without SMEP, SMAP, UMIP and pages of 1 GiB."""
    monkeypatch.setenv("EINKORN_ACCEL", "tcg")
    image = machine_image(PRINT_COMMAND_LINE).elf
    assert boot(image, tmp_path, extra=("-cpu", "qemu64")).status == 1


HIGH_MEMORY = f"""
  %s = getelementptr i8, ptr %boot, i64 {OFFSETS["high_start"]}
  %start = load i64, ptr %s
  %e = getelementptr i8, ptr %boot, i64 {OFFSETS["high_end"]}
  %end = load i64, ptr %e
  %first = inttoptr i64 %start to ptr
  store volatile i64 1, ptr %first
  %at = sub i64 %end, 8
  %last = inttoptr i64 %at to ptr
  store volatile i64 1, ptr %last
  %gibibytes = lshr i64 %start, 30
  %quarters = lshr i64 %end, 28
  %size = sub i64 %quarters, %gibibytes
  %status = trunc i64 %size to i32
  ret i32 %status"""


def test_memory_above_4_gib(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A microvm of 5 GiB has 3 below the devices and [4, 6) GiB; only what is touched costs the host memory."""
    monkeypatch.setenv("EINKORN_ACCEL", "tcg")
    assert boot(machine_image(HIGH_MEMORY).elf, tmp_path, memory=5 << 30).status == 6 * 4 - 4


def test_wall_clock_of_kvm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Seconds since the guest's wall clock was read, by the host's clock; without kvmclock the field is 0."""
    body = f"""
  %w = getelementptr i8, ptr %boot, i64 {OFFSETS["wall_nanoseconds"]}
  %wall = load i64, ptr %w
  %seconds = udiv i64 %wall, 1000000000
  %part = lshr i64 %seconds, 4
  %status = trunc i64 %part to i32
  ret i32 %status"""
    before = int(time.time()) >> 4
    ended = boot(machine_image(body).elf, tmp_path)
    after = int(time.time()) >> 4
    assert ended.status in {0, before & 255, after & 255}


def test_writable_and_executable_never_meet() -> None:
    elf = machine_image("  ret i32 0").elf
    (offset,), (count,) = struct.unpack_from("<Q", elf, 32), struct.unpack_from("<H", elf, 56)
    for index in range(count):
        kind, flags = struct.unpack_from("<II", elf, offset + 56 * index)
        assert kind != 1 or flags & 3 != 3
