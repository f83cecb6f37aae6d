"""Target `machine`: one bootable ELF for QEMU, KVM, Firecracker and Xen (PVH).

Two doors: the ELF note Xen/18 (PVH, 32-bit) and `e_entry` (Linux 64-bit boot protocol, RSI = zero page). Both build
the final page tables, drop to ring 3 and call `einkorn_main(boot_information)`. What ring 3 may use:

- functions (C convention): `einkorn_idle(deadline_ticks)` sleeps until an interrupt or until the TSC reaches the
  deadline (negative: no deadline); it may return early, so callers look at the clock again. `einkorn_exit(status)`
  ends the machine. `einkorn_fault(code)` reports a broken runtime and ends with FAULT_STATUS.
- variables (u64): `einkorn_stack_limit`, `einkorn_stack_top`; `einkorn_boot_information`, see boot_information.py.
- ports: 0x3f8-0x3ff (COM1), 0xe9 (debug console), 0xcf8-0xcff (PCI configuration). Any other raises #GP.
- memory: text and read-only data, data, stack and heap as mapped by permission; 0x9f000-0xfffff read-only (RSDP);
  1-4 GiB where there is no RAM as uncached device windows, without the interrupt controllers (0xfec00000-0xfeffffff).

Console convention: stdout is COM1, transmitted octet by octet exactly as written. stderr is port 0xe9 when reading
that port gives 0xe9 (QEMU's isa-debugcon), else COM1 too (the stub's own reports go to both then). stdin is COM1's receiver. Interrupts stay off in ring 3;
device interrupts (all I/O APIC pins from 4 up but 8, level-triggered) and COM1's only end `einkorn_idle`. A driver
must quiet its device (virtio-mmio InterruptACK) before it sleeps again, else idle returns at once.
"""

from einkornc.link.layout import PAGE_SIZE, USER_SEGMENTS, Layout, Permission, Segment
from einkornc.target.target import X86_64_DATA_LAYOUT, Target

IMAGE_BASE = 1 << 20
STACK_SIZE = 256 << 10
STACK_SPARE = 16 << 10
SUPERVISOR_STACK_SIZE = 4096
COMMAND_LINE_SIZE = 4096
"""Octets that the stub keeps of the kernel command line, the NUL included; a longer one is refused at start."""
MEMORY_REGIONS = 32
LEAST_HEAP = 64 << 10

FAULT_STATUS = 70
"""Exit status after a processor fault or `einkorn_fault` (EX_SOFTWARE of sysexits.h)."""
REFUSED_STATUS = 71
"""Exit status when the machine is not fit to start: too little memory, no clock, no memory map (EX_OSERR)."""

PORT_CONSOLE = 0x3F8
PORT_ERROR_CONSOLE = 0xE9
PORT_EXIT_STATUS = 0xEA
"""Ring 0 writes the exit status here, one octet, before PORT_EXIT: a debug console of the monitor reads it."""
PORT_EXIT = 0xF4
"""QEMU's isa-debug-exit: QEMU ends with (status << 1 | 1) & 255."""

MACHINE_SEGMENTS = (
    Segment(
        "supervisor_text",
        Permission.READ | Permission.EXECUTE,
        (".supervisor.text", ".supervisor.rodata"),
    ),
    *USER_SEGMENTS,
    Segment("supervisor_tables", Permission.READ | Permission.WRITE, (".supervisor.tables",)),
    Segment("supervisor_data", Permission.READ | Permission.WRITE, (".supervisor.data",)),
)

MACHINE = Target(
    name="machine",
    triple="x86_64-unknown-none-elf",
    data_layout=X86_64_DATA_LAYOUT,
    processor="x86-64",
    features="",
    platform_module="einkorn.platform.machine",
    layout=Layout(base=IMAGE_BASE, entry="einkorn_door_linux", segments=MACHINE_SEGMENTS),
    entry_files=(
        "machine_entry.s",
        "machine_pages.s",
        "machine_clock.s",
        "machine_trap.s",
        "memory.s",
    ),
    entry_constants=(
        ("PAGE_SIZE", PAGE_SIZE),
        ("STACK_SIZE", STACK_SIZE),
        ("STACK_SPARE", STACK_SPARE),
        ("SUPERVISOR_STACK_SIZE", SUPERVISOR_STACK_SIZE),
        ("COMMAND_LINE_SIZE", COMMAND_LINE_SIZE),
        ("MEMORY_REGIONS", MEMORY_REGIONS),
        ("LEAST_HEAP", LEAST_HEAP),
        ("FAULT_STATUS", FAULT_STATUS),
        ("REFUSED_STATUS", REFUSED_STATUS),
        ("PORT_CONSOLE", PORT_CONSOLE),
        ("PORT_ERROR_CONSOLE", PORT_ERROR_CONSOLE),
        ("PORT_EXIT_STATUS", PORT_EXIT_STATUS),
        ("PORT_EXIT", PORT_EXIT),
    ),
)
