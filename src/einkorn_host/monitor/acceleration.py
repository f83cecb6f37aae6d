"""Does KVM work here, really? A device node says little: ask a virtual machine to execute a few instructions.

The answer holds until the next boot of the host (or another QEMU), so it is kept in the user's cache folder.
"""

import json
import os
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

KVM_DEVICE = Path("/dev/kvm")
_PROCESSOR = "max,-arch-capabilities"  # with it, hosts that forbid the MSR abort QEMU
_PROBE_STATUS = 21
# At the reset vector, in real mode: mov dx, 0xf4; mov al, status; out dx, al; hlt.
_RESET_CODE = bytes([0xBA, 0xF4, 0x00, 0xB0, _PROBE_STATUS, 0xEE, 0xF4])
_FIRMWARE = (bytes(0xFFF0) + _RESET_CODE).ljust(0x10000, b"\0")
_PROBE_SECONDS = 10.0


def flags(qemu: str) -> tuple[list[str], str]:
    """QEMU's options for the fastest way that works, and the reason in words."""
    problem = _kvm_problem(qemu)
    if problem:
        return ["-accel", "tcg", "-cpu", "max"], f"emulated, because {problem}"
    return ["-accel", "kvm", "-cpu", _PROCESSOR], "with KVM"


def _kvm_problem(qemu: str) -> str:
    """Why KVM cannot be used; "" when it can."""
    if os.environ.get("EINKORN_ACCEL") == "tcg":
        return "EINKORN_ACCEL=tcg asks for it"
    if not KVM_DEVICE.exists():
        return f"there is no {KVM_DEVICE}"
    if not os.access(KVM_DEVICE, os.R_OK | os.W_OK):
        return f"you may not open {KVM_DEVICE} (group kvm)"
    key = _cache_key(qemu)
    cache = _cache_folder() / "kvm.json"
    with suppress(OSError, ValueError):
        known = json.loads(cache.read_bytes())
        if known["key"] == key:
            return str(known["problem"])
    problem = _probe(qemu)
    with suppress(OSError):
        cache.parent.mkdir(parents=True, exist_ok=True)
        cache.write_text(json.dumps({"key": key, "problem": problem}), encoding="utf-8")
    return problem


def _cache_folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return Path(base) / "einkorn"


def _cache_key(qemu: str) -> str:
    boot = ""
    with suppress(OSError):
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    status = os.stat(qemu)
    return f"{boot} {qemu} {status.st_mtime_ns} {status.st_size} {os.geteuid()}"


def _probe(qemu: str) -> str:
    with tempfile.NamedTemporaryFile(prefix="einkorn-probe-", suffix=".bin") as firmware:
        firmware.write(_FIRMWARE)
        firmware.flush()
        command = [
            *(qemu, "-M", "microvm,acpi=off", "-accel", "kvm", "-cpu", _PROCESSOR, "-m", "2M"),
            *("-nodefaults", "-no-user-config", "-display", "none", "-no-reboot"),
            *("-device", "isa-debug-exit,iobase=0xf4", "-bios", firmware.name),
        ]
        try:
            done = subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_PROBE_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return "a trial machine under KVM did not end"
    if done.returncode == _PROBE_STATUS << 1 | 1:
        return ""
    words = done.stderr.decode(errors="replace").strip().splitlines()
    return (
        f"a trial machine under KVM failed ({words[-1] if words else f'status {done.returncode}'})"
    )
