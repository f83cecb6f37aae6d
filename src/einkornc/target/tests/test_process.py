"""The process entry: streams, status, arguments, environment, its own stack with a guard."""

import signal
import subprocess
from pathlib import Path

from einkornc.link.linker import link
from einkornc.target.boot_information import DOOR_PROCESS, OFFSETS
from einkornc.target.process import FAULT_STATUS, PROCESS, STACK_SIZE, STACK_SPARE
from einkornc.target.tests.images import compile_ir

PRELUDE = """
declare void @einkorn_fault(i64)
@einkorn_stack_limit = external global i64
@einkorn_stack_top = external global i64
define void @write(i64 %descriptor, ptr %text, i64 %size) nounwind {
  %r = call i64 asm sideeffect "syscall", "={rax},{rax},{rdi},{rsi},{rdx},~{rcx},~{r11},~{memory}"(
    i64 1, i64 %descriptor, ptr %text, i64 %size)
  ret void
}
"""


def run(
    folder: Path, body: str, *arguments: str, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    text = f"{PRELUDE}\ndefine i32 @einkorn_main(ptr %boot) nounwind {{\n{body}\n}}\n"
    image = folder / "image"
    image.write_bytes(
        link([compile_ir(text, PROCESS), *PROCESS.entry_objects()], PROCESS.layout).elf
    )
    image.chmod(0o755)
    return subprocess.run([image, *arguments], env=environment, capture_output=True, check=False)


def field(name: str) -> str:
    return (
        f"  %{name}.at = getelementptr i8, ptr %boot, i64 {OFFSETS[name]}\n"
        f"  %{name} = load i64, ptr %{name}.at\n"
    )


def test_arguments_and_environment(tmp_path: Path) -> None:
    """Write three octets of argv[1] and of envp[0]; the status is the count of arguments."""
    body = f"""{field("argument_count")}{field("arguments")}{field("environment")}
  %v = inttoptr i64 %arguments to ptr
  %v1 = getelementptr ptr, ptr %v, i64 1
  %word = load ptr, ptr %v1
  call void @write(i64 1, ptr %word, i64 3)
  %e = inttoptr i64 %environment to ptr
  %pair = load ptr, ptr %e
  call void @write(i64 2, ptr %pair, i64 3)
  %status = trunc i64 %argument_count to i32
  ret i32 %status"""
    done = run(tmp_path, body, "one", "two", A="b")
    assert (done.returncode, done.stdout, done.stderr) == (3, b"one", b"A=b")


def test_auxiliary_vector(tmp_path: Path) -> None:
    """Find AT_PAGESZ (6) and exit with its pages of 256; the door tells the target."""
    body = f"""{field("auxiliary")}{field("door")}
  br label %next
next:
  %at = phi i64 [ %auxiliary, %0 ], [ %following, %next ]
  %p = inttoptr i64 %at to ptr
  %type = load i64, ptr %p
  %following = add i64 %at, 16
  %found = icmp eq i64 %type, 6
  br i1 %found, label %done, label %next
done:
  %q = getelementptr i64, ptr %p, i64 1
  %value = load i64, ptr %q
  %pages = lshr i64 %value, 8
  %sum = add i64 %pages, %door
  %status = trunc i64 %sum to i32
  ret i32 %status"""
    assert run(tmp_path, body).returncode == 16 + DOOR_PROCESS


def test_stack_variables(tmp_path: Path) -> None:
    body = """
  %limit = load i64, ptr @einkorn_stack_limit
  %top = load i64, ptr @einkorn_stack_top
  %room = sub i64 %top, %limit
  %kib = lshr i64 %room, 13
  %status = trunc i64 %kib to i32
  ret i32 %status"""
    assert run(tmp_path, body).returncode == (STACK_SIZE - STACK_SPARE) >> 13


def test_below_the_stack_nothing_is_mapped(tmp_path: Path) -> None:
    body = f"""
  %limit = load i64, ptr @einkorn_stack_limit
  %below = sub i64 %limit, {STACK_SPARE + 8}
  %p = inttoptr i64 %below to ptr
  store volatile i64 1, ptr %p
  ret i32 0"""
    assert run(tmp_path, body).returncode == -signal.SIGSEGV


def test_runtime_fault(tmp_path: Path) -> None:
    done = run(tmp_path, "  call void @einkorn_fault(i64 1)\n  ret i32 0")
    assert done.returncode == FAULT_STATUS
    assert done.stderr.startswith(b"einkorn: ")
