"""Every message a user of the compiler can get: code, place, text, and what to do instead."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NoReturn


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. `line` and `column` count from 1; `column` 0 means the whole line."""

    path: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}"
        text = f"{place}: error: {self.message} [{self.code}]"
        return f"{text}\n    {self.hint}" if self.hint else text


class CompileError(Exception):
    """The program was refused; `diagnostics` says where and why."""

    def __init__(self, diagnostics: list[Diagnostic]) -> None:
        super().__init__("\n".join(map(str, diagnostics)))
        self.diagnostics = diagnostics


class CompilerDefect(Exception):
    """The compiler broke a promise of its own while lowering the statement at this place."""

    def __init__(self, path: str, line: int) -> None:
        super().__init__(f"{path}:{line}: the compiler failed here")
        self.path = path
        self.line = line

    def diagnostic(self) -> Diagnostic:
        """What the user is told: the statement to write differently, and what to report."""
        cause = self.__cause__ or self.__context__
        return Diagnostic(
            self.path,
            self.line,
            0,
            "internal",
            f"The compiler cannot handle this statement ({type(cause).__name__}: {cause})",
            "This is a defect of Einkorn, not of your program: please report it with this statement. "
            "Writing it in simpler steps usually helps.",
        )


@dataclass(frozen=True, slots=True)
class Refusal:
    """A kind of refusal by the subset (DESIGN §3): its code and what to write instead."""

    code: str
    hint: str


ANY = Refusal("any", "Give the value a precise type: every value in an image has one.")
UNSUPPORTED = Refusal(
    "unsupported", "Write it in simpler terms; docs/reference/language.md lists what compiles."
)
BOOL_AS_INT = Refusal("bool-as-int", "CPython would print True or False here: write int(value).")
INT_AS_FLOAT = Refusal(
    "int-as-float", "CPython would keep an int here: write 1.0 for 1, or float(value)."
)
IDENTITY = Refusal("identity", "`is` compares references: use == for values.")
DELETION = Refusal(
    "deletion", "Assign None instead, and declare the attribute so that it can hold it."
)
DYNAMIC = Refusal("dynamic", "Attributes and classes are fixed when the image is built.")
INHERITANCE = Refusal(
    "inheritance",
    "Keep state in one base class; further bases may only add methods or be Protocols.",
)
VALUE_BASE = Refusal(
    "value-base",
    "Write a NamedTuple, or hold the value as an attribute.",
)
REPRESENTATION = Refusal(
    "representation", "Convert the values one by one, for example with a comprehension."
)


class RefusalError(Exception):
    """Raised while lowering one construct; the statement loop turns it into a Diagnostic and goes on.

    `path` says where the line is when it is not in the file being lowered.
    """

    def __init__(
        self, refusal: Refusal, message: str, line: int, column: int, path: str = ""
    ) -> None:
        super().__init__(message)
        self.refusal = refusal
        self.message = message
        self.line = line
        self.column = column
        self.path = path


# Names that people write without their module.
_OBVIOUS = re.compile(r"\b(?:builtins|__main__)\.(?=\w)")


def refuse(refusal: Refusal, message: str, line: int = 0, column: int = -1) -> NoReturn:
    """Refuse the construct at `line` (0: the statement being lowered)."""
    raise RefusalError(refusal, _OBVIOUS.sub("", message), line, column + 1)
