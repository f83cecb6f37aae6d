"""What the entry stub tells the guest: `einkorn_main` is called with the address of this structure.

Every field is a 64-bit integer at its offset; what does not apply to a target is 0.

    offset  field             meaning
    0       version           1
    8       door              how the image was entered: 1 PVH, 2 Linux 64-bit boot protocol, 3 Linux process
    16      heap_start        free memory (machine), page aligned, mapped read-write; contents undefined
    24      heap_end          its end; never moves
    32      high_start        a second free region above 4 GiB (machine), or 0
    40      high_end          its end
    48      command_line      address of the kernel command line (machine), NUL-terminated
    56      command_size      its octets without the NUL
    64      entry_ticks       RDTSC at the first instruction (machine; process: at _start)
    72      ticks_per_second  frequency of the TSC (machine; process: 0, ask clock_gettime)
    80      wall_nanoseconds  UTC since 1970 as the hypervisor's clock gave it, or 0 (the monitor may also give
                              `einkorn.time` on the command line)
    88      wall_ticks        the TSC value at which wall_nanoseconds held
    96      rsdp              physical address of the ACPI root pointer, or 0
    104     argument_count    argc (process)
    112     arguments         address of argv (process)
    120     environment       address of envp (process)
    128     auxiliary         address of the auxiliary vector (process): pairs of 64-bit type and value, ends at type 0
"""

from einkornc.target.assembly import constants

FIELDS = (
    "version",
    "door",
    "heap_start",
    "heap_end",
    "high_start",
    "high_end",
    "command_line",
    "command_size",
    "entry_ticks",
    "ticks_per_second",
    "wall_nanoseconds",
    "wall_ticks",
    "rsdp",
    "argument_count",
    "arguments",
    "environment",
    "auxiliary",
)
OFFSETS = {name: 8 * index for index, name in enumerate(FIELDS)}
SIZE = 8 * len(FIELDS)
VERSION = 1
DOOR_PVH, DOOR_LINUX, DOOR_PROCESS = 1, 2, 3


def assembly_constants() -> str:
    """The offsets for the stubs: `einkorn_boot_information + heap_start` addresses a field."""
    values = {f"BOOT_{name.upper()}": offset for name, offset in OFFSETS.items()}
    doors = {"DOOR_PVH": DOOR_PVH, "DOOR_LINUX": DOOR_LINUX, "DOOR_PROCESS": DOOR_PROCESS}
    return constants({**values, "BOOT_SIZE": SIZE, "BOOT_VERSION_NUMBER": VERSION, **doors})
