"""Target `process`: a static Linux ELF that makes its own system calls.

The stub gives `einkorn_main(boot_information)`, `einkorn_exit(status)`, `einkorn_fault(code)`, and the variables
`einkorn_stack_limit` and `einkorn_stack_top`. The stack is part of the image (one segment, with an unmapped page
below it), so no system call is needed before the program's own. There is no `einkorn_idle`: programs sleep in epoll.
"""

from einkornc.link.layout import USER_SEGMENTS, Layout
from einkornc.target.target import X86_64_DATA_LAYOUT, Target

STACK_SIZE = 1 << 20
STACK_SPARE = 16 << 10
FAULT_STATUS = 70

PROCESS = Target(
    name="process",
    triple="x86_64-unknown-linux-gnu",
    data_layout=X86_64_DATA_LAYOUT,
    processor="x86-64",
    features="",
    platform_module="einkorn.platform.process",
    layout=Layout(base=0x400000, entry="_start", segments=USER_SEGMENTS),
    entry_files=("process_entry.s", "memory.s"),
    entry_constants=(
        ("STACK_SIZE", STACK_SIZE),
        ("STACK_SPARE", STACK_SPARE),
        ("FAULT_STATUS", FAULT_STATUS),
    ),
)
