"""The QEMU monitor: what goes wrong is named, Ctrl-C ends the machine, input and devices arrive."""

import json
import os
import shutil
import signal
import socket
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from einkorn_host.errors import BadSetting, MonitorFailed, NotAnImage, NoTarget, PortBusy
from einkorn_host.image.file import side_path
from einkorn_host.monitor import acceleration, qemu
from einkorn_host.monitor.monitor import NetworkMode, Port, Settings
from einkornc.link.layout import USER_SEGMENTS, Layout
from einkornc.link.linker import link
from einkornc.target.assembly import assemble
from einkornc.target.machine import MACHINE
from einkornc.target.tests.images import machine_image

pytestmark = [
    pytest.mark.qemu,
    pytest.mark.skipif(shutil.which(qemu.PROGRAM) is None, reason="QEMU is not installed"),
]
RETURN_9 = "  ret i32 9"
SLEEP = "  br label %again\nagain:\n  call void @einkorn_idle(i64 -1)\n  br label %again"
IN = """
define i8 @in(i16 %port) nounwind {
  %r = call i8 asm sideeffect "inb $1, $0", "={al},{dx}"(i16 %port)
  ret i8 %r
}
"""


@pytest.fixture(autouse=True)
def emulated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EINKORN_ACCEL", "tcg")


@pytest.fixture
def quiet() -> Settings:
    """Settings with an empty input and no output."""
    null = os.open(os.devnull, os.O_RDWR)
    return Settings(memory=8 << 20, network=NetworkMode.NONE, stdin=null, stdout=null, stderr=null)


def changed(settings: Settings, **values: object) -> Settings:
    return replace(settings, **values)  # type: ignore[arg-type]


def image_file(folder: Path, body: str, functions: str = "") -> Path:
    path = folder / "image.elf"
    path.write_bytes(machine_image(body, functions).elf)
    return path


def test_busy_port(tmp_path: Path, quiet: Settings) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        settings = changed(
            quiet, network=NetworkMode.USER, ports=(Port(port, 80, address="127.0.0.1"),)
        )
        with pytest.raises(PortBusy, match=f"port {port} "):
            qemu.run(image_file(tmp_path, RETURN_9), settings)


def test_user_network_and_ports(tmp_path: Path, quiet: Settings) -> None:
    settings = changed(quiet, network=NetworkMode.USER, ports=(Port(0, 80, address="127.0.0.1"),))
    assert qemu.run(image_file(tmp_path, RETURN_9), settings) == 9


def test_missing_image(tmp_path: Path, quiet: Settings) -> None:
    with pytest.raises(NotAnImage, match="no such file"):
        qemu.run(tmp_path / "absent", quiet)


def test_no_image(tmp_path: Path, quiet: Settings) -> None:
    path = tmp_path / "image"
    path.write_bytes(b"text")
    with pytest.raises(NotAnImage, match="not an ELF64 file"):
        qemu.run(path, quiet)


def test_too_little_memory(tmp_path: Path, quiet: Settings) -> None:
    image = image_file(tmp_path, RETURN_9)
    with pytest.raises(BadSetting, match="at least 2M") as caught:
        qemu.run(image, changed(quiet, memory=1 << 20))
    assert "-m 2M" in caught.value.next_step
    assert qemu.run(image, changed(quiet, memory=2 << 20)) == 9


def test_too_many_words(tmp_path: Path, quiet: Settings) -> None:
    with pytest.raises(BadSetting, match="octets; a machine accepts"):
        qemu.run(image_file(tmp_path, RETURN_9), changed(quiet, arguments=("x" * 4000,)))


def test_no_tap(tmp_path: Path, quiet: Settings) -> None:
    settings = changed(quiet, network=NetworkMode.TAP, tap="einkorn-none/x")
    with pytest.raises(BadSetting, match="no such name"):
        qemu.run(image_file(tmp_path, RETURN_9), settings)


def test_no_qemu(tmp_path: Path, quiet: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not qemu.Qemu().available().is_available
    with pytest.raises(NoTarget, match="not on PATH"):
        qemu.run(image_file(tmp_path, RETURN_9), quiet)


def test_a_machine_that_dies_is_an_error(tmp_path: Path, quiet: Settings) -> None:
    note = '.section .note.x,"a",@note\n.balign 4\n.long 4, 8, 18\n.asciz "Xen"\n.quad door\n'
    code = '.section .text.door,"ax"\n.code32\n.globl door\ndoor: ud2\n'  # no gates: a triple fault
    image = tmp_path / "image.elf"
    layout = Layout(base=1 << 20, entry="door", segments=USER_SEGMENTS)
    image.write_bytes(link([assemble(note + code, MACHINE.triple)], layout).elf)
    with pytest.raises(MonitorFailed, match="reset without an exit status"):
        qemu.run(image, quiet)


def test_bad_option_shows_the_words_of_qemu(tmp_path: Path, quiet: Settings) -> None:
    with pytest.raises(MonitorFailed, match="QEMU failed: .*nonsense"):
        qemu.run(image_file(tmp_path, RETURN_9), quiet, extra=("-device", "nonsense"))


def test_interrupt_ends_the_machine(tmp_path: Path, quiet: Settings) -> None:
    image = image_file(tmp_path, SLEEP)
    started = time.monotonic()
    # A shell's background job inherits an ignored SIGINT; the test is about a terminal's.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        threading.Timer(0.5, os.kill, (os.getpid(), signal.SIGINT)).start()
        assert qemu.run(image, quiet) == 130
    finally:
        signal.signal(signal.SIGINT, before)
    assert time.monotonic() - started < 5


@pytest.mark.parametrize("accelerator", ["tcg", "kvm"])
def test_input_wakes_idle(
    accelerator: str, tmp_path: Path, quiet: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """COM1's receive interrupt, by way of the I/O APIC, ends a sleep that has no deadline."""
    if accelerator == "kvm":
        monkeypatch.delenv("EINKORN_ACCEL")
        if "emulated" in acceleration.flags(shutil.which(qemu.PROGRAM) or "")[1]:
            pytest.skip("KVM does not work here")
    body = """
  call void @out(i16 1017, i8 1)
  call void @out(i16 1020, i8 11)
  br label %again
again:
  call void @einkorn_idle(i64 -1)
  %state = call i8 @in(i16 1021)
  %ready = and i8 %state, 1
  %none = icmp eq i8 %ready, 0
  br i1 %none, label %again, label %done
done:
  %octet = call i8 @in(i16 1016)
  %status = zext i8 %octet to i32
  ret i32 %status"""
    reading, writing = os.pipe()
    threading.Timer(0.3, os.write, (writing, b"*")).start()
    assert qemu.run(image_file(tmp_path, body, IN), changed(quiet, stdin=reading)) == ord("*")
    os.close(reading)
    os.close(writing)


@pytest.mark.parametrize(("window", "device"), [(0xFEB00E00, 4), (0xFEB00C00, 1)])
def test_modern_devices_stand_in_windows(
    window: int, device: int, tmp_path: Path, quiet: Settings
) -> None:
    """Ring 3 finds "virt", version 2 and the device there: 4 entropy, 1 network."""
    body = f"""
  %p = inttoptr i64 {window} to ptr
  %version.at = getelementptr i8, ptr %p, i64 4
  %device.at = getelementptr i8, ptr %p, i64 8
  %magic = load volatile i32, ptr %p
  %version = load volatile i32, ptr %version.at
  %device = load volatile i32, ptr %device.at
  %right = icmp eq i32 %magic, {int.from_bytes(b"virt", "little")}
  %bit = zext i1 %right to i32
  %high = shl i32 %version, 4
  %low = shl i32 %device, 1
  %part = or i32 %high, %low
  %status = or i32 %part, %bit
  ret i32 %status"""
    settings = changed(quiet, network=NetworkMode.USER)
    assert qemu.run(image_file(tmp_path, body), settings) == 2 << 4 | device << 1 | 1


def test_a_fault_is_explained_by_the_side_file(tmp_path: Path, quiet: Settings) -> None:
    linked = machine_image("  store volatile i8 0, ptr null\n  ret i32 0")
    path = tmp_path / "image.elf"
    path.write_bytes(linked.elf)
    main = next(symbol for symbol in linked.symbols if symbol.name == "einkorn_main")
    scopes = [["", "", 0, 0], ["main", "app.py", 0, 0], ["store", "lib.py", 1, 7]]
    rows = [[main.address, 2, 42], [main.address + main.size, 0, 0]]
    side_path(path).write_text(json.dumps({"lines": {"scopes": scopes, "rows": rows}}))
    with (tmp_path / "err").open("wb+") as err:
        assert qemu.run(path, changed(quiet, stderr=err.fileno())) == 70
        err.seek(0)
        assert (
            err.read()
            .decode()
            .endswith('  File "lib.py", line 42, in store\n  File "app.py", line 7, in main\n')
        )
