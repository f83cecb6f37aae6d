"""Functions, basic blocks and the whole program."""

from __future__ import annotations

from dataclasses import dataclass, field

from einkornc.ir.operations import Operation, Parameter
from einkornc.ir.types import ClassLayout, Type


@dataclass(eq=False, slots=True)
class Local:
    """A variable of one function: stored and loaded any number of times."""

    name: str
    type: Type


@dataclass(eq=False, slots=True)
class Global:
    """A module or class variable: one per program, zero before its first store."""

    name: str
    type: Type


@dataclass(eq=False, slots=True)
class BasicBlock:
    """Operations run in order; the last one, and only that, is a terminator.

    `handler` is where control goes when an operation in here raises; None: out of the function.
    A value computed in one block may be used in another only where that block dominates it.
    """

    label: str
    handler: BasicBlock | None = None
    operations: list[Operation] = field(default_factory=list)


@dataclass(eq=False, slots=True)
class Function:
    """A function without generic parameters. `blocks[0]` is the entry.

    A coroutine body (`is_coroutine`) returns, when called, a REFERENCE to its frame object, suspended
    before its first operation; "frame.resume" runs it. Its own Return and Suspend give control back.
    It never propagates: irbuild catches everything inside.
    """

    name: str  # unique in the program: "app.f[builtins.int]"
    parameters: list[Parameter]
    result: Type
    blocks: list[BasicBlock] = field(default_factory=list)
    locals: list[Local] = field(default_factory=list)
    display_name: str = ""  # as in a traceback
    module: str = ""
    path: str = ""  # source file, as tracebacks show it
    line: int = 0
    is_library: bool = False  # ours rather than the program's
    is_coroutine: bool = False
    can_raise: bool = True  # the nothrow pass lowers it to False
    is_noreturn: bool = False  # never returns normally (annotated NoReturn)
    is_cold: bool = False  # kept out of line, optimised for size
    is_inline: bool = False  # inlined wherever it pays
    is_module_part: bool = False  # a top-level statement: never inlined
    is_hot: bool = False  # optimised for speed rather than size
    is_flat: bool = False  # what it calls is inlined into it
    # Set by the recursion pass: raises RecursionError when the stack is nearly used up; at its start,
    # or, a coroutine body, at each "frame.resume".
    has_stack_check: bool = False


@dataclass(eq=False, slots=True)
class Program:
    """All that is reachable, ready for passes and code generation."""

    functions: list[Function]
    classes: list[ClassLayout]
    globals: list[Global]
    main: Function  # initialises `__main__`; called through lowlevel.image.call_main
    start: Function  # the platform's `start()`: exported as symbol einkorn_main
    allocate: Function  # einkorn.memory.heap.allocate(size, class_id) -> int
    recursion_error: Function  # raises RecursionError: called when the stack is nearly used up
    allocate_frame_class: ClassLayout  # CONSERVATIVE class of coroutine frames
    str_class: ClassLayout
    bytes_class: ClassLayout
