"""The library's classes by name, and short names for those that lowering itself needs."""

from __future__ import annotations

from mypy.nodes import TypeInfo

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.irbuild.concrete import Class, Concrete


class NamedClasses:
    """Every class that mypy has read, by full name."""

    def __init__(self) -> None:
        self.infos: dict[str, TypeInfo] = {}
        self._plain: dict[str, Class] = {}  # answers of class_named without arguments

    def class_named(self, fullname: str, *arguments: Concrete) -> Class:
        """A library class by full name."""
        known = None if arguments else self._plain.get(fullname)
        if known is not None:
            return known
        info = self.infos.get(fullname)
        if info is None:
            refuse(UNSUPPORTED, f"The library has no {fullname}")
        found = Class(info, arguments)
        if not arguments:
            self._plain[fullname] = found
        return found


class LibraryClasses(NamedClasses):
    """int, str and the others, as concrete types."""

    @property
    def object(self) -> Class:
        return self.class_named("builtins.object")

    @property
    def int(self) -> Class:
        return self.class_named("builtins.int")

    @property
    def bool(self) -> Class:
        return self.class_named("builtins.bool")

    @property
    def float(self) -> Class:
        return self.class_named("builtins.float")

    @property
    def str(self) -> Class:
        return self.class_named("builtins.str")

    @property
    def bytes(self) -> Class:
        return self.class_named("builtins.bytes")

    @property
    def base_exception(self) -> Class:
        return self.class_named("builtins.BaseException")
