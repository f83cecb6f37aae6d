"""What a compiled image knows of itself: symbols, class table, stack, the exception on its way."""

def symbol_address(name: str, /) -> int:
    """Address of a linker, stub or compiler symbol; `name` is a literal."""

def class_id(value: object, /) -> int:
    """The class id in the object's header (row of the class table)."""

def stack_pointer() -> int: ...
def frame_pointer() -> int:
    """RBP of the calling function: [rbp] is the caller's RBP, [rbp+8] the return address."""

def spill_registers() -> None:
    """Make the calling function hold every callee-saved register in its own frame (for stack scans)."""

def allocate(size: int, class_id: int, /) -> int:
    """The address of `size` fresh zeroed octets with that class id in the header. MemoryError."""

def reference[T](address: int, like: T, /) -> T:
    """The object at `address`, typed as `like` (whose value is ignored)."""

def set_pending(exception: BaseException, /) -> None:
    """Store the exception that is on its way; what returns the error flag is the compiler's business."""

def call_main() -> BaseException | None:
    """Initialise the program's `__main__` module (= run the program); the exception that left it, if any."""

class Absent[T]:
    """`Absent[T]().value` is the zero bits of T: for a place whose value nobody reads."""

    value: T

def resume(frame: object, /) -> None:
    """Run a generator's or coroutine's machine frame to its next suspension or its end."""
