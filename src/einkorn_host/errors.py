"""Every way a command fails: what happened, what to do next, and the exit status.

A program's own exit status passes through `einkorn run` untouched; the tool's own failures use the numbers
of sysexits.h (64 to 78), which programs rarely use. docs/reference/command-line.md lists them for users.
"""

from pathlib import Path


class CommandError(Exception):
    """A failed command. `status` is its exit status, `next_step` what the user can do about it."""

    status = 70

    def __init__(self, message: str, next_step: str) -> None:
        super().__init__(message)
        self.message = message
        self.next_step = next_step


class ProgramNotFound(CommandError):
    """The file or folder named on the command line holds no program (EX_NOINPUT)."""

    status = 66

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"{path}: {reason}",
            "Name a Python file, or a folder that holds __main__.py.",
        )


class ProgramRefused(CommandError):
    """The compiler refused the program; its diagnostics were printed before (EX_DATAERR)."""

    status = 65

    def __init__(self, count: int) -> None:
        noun = "error" if count == 1 else "errors"
        super().__init__(
            f"{count} {noun}: no image was made",
            "Each error above names its place; einkorn explain CODE says more about the word in brackets.",
        )


class UnknownCode(CommandError):
    """`explain` was asked about a code that has no page (EX_USAGE)."""

    status = 64

    def __init__(self, code: str, close: str) -> None:
        super().__init__(
            f"no explanation of {code}",
            f"Did you mean {close}?"
            if close
            else "einkorn explain lists the codes; those of the type checker are in mypy's documentation.",
        )


class NotAnImage(CommandError):
    """The file is no image that this tool made, or its side file is missing or broken (EX_DATAERR)."""

    status = 65

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"{path}: {reason}", "Make the image with: einkorn build -o OUT PROGRAM, then name OUT."
        )


class CannotWrite(CommandError):
    """The output file cannot be written (EX_CANTCREAT)."""

    status = 73

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}", "Choose another output file with -o.")


class BadSetting(CommandError):
    """An option or an entry of [tool.einkorn] makes no sense (EX_CONFIG)."""

    status = 78

    def __init__(self, place: str, reason: str, example: str) -> None:
        super().__init__(f"{place}: {reason}", f"Write it like this: {example}")


class NoTarget(CommandError):
    """What the program should run on is not there (EX_UNAVAILABLE)."""

    status = 69

    def __init__(self, target: str, reason: str, next_step: str) -> None:
        super().__init__(f"cannot run on {target}: {reason}", next_step)


class PortBusy(CommandError):
    """A port of the host is taken or not allowed (EX_UNAVAILABLE)."""

    status = 69

    def __init__(self, port: int, reason: str) -> None:
        super().__init__(
            f"port {port} of this host cannot be opened: {reason}",
            f"Stop what uses it (ss -ltnp 'sport = :{port}' shows it), or choose another: -p {port + 1}:GUEST.",
        )


class MonitorFailed(CommandError):
    """The program that runs the image ended for a reason of its own (EX_OSERR)."""

    status = 71

    def __init__(self, message: str, next_step: str) -> None:
        super().__init__(message, next_step)


class CompilerBroken(CommandError):
    """The compiler failed where it should have refused or succeeded: a bug of ours (EX_SOFTWARE)."""

    status = 70

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"the compiler failed: {reason}",
            "This is a bug in Einkorn. Report it with the program; EINKORN_DEBUG=1 shows the whole traceback.",
        )
