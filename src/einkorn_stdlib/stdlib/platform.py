"""What runs the program: an image, of the language of CPython 3.12."""

import sys

__all__ = ["architecture", "machine", "node", "platform", "processor", "python_implementation", "python_version",
           "python_version_tuple", "release", "system", "version"]  # fmt: skip


def system() -> str:
    """The name of the system."""
    return "Einkorn"


def machine() -> str:
    """The kind of processor."""
    return "x86_64"


def processor() -> str:
    """The processor's name, which is not known."""
    return ""


def node() -> str:
    """The machine's name on a network, which it has not."""
    return ""


def release() -> str:
    """The release of the system, which is not known."""
    return ""


def version() -> str:
    """The version of the system, which is not known."""
    return ""


def platform(aliased: bool = False, terse: bool = False) -> str:
    """System and processor."""
    return "Einkorn" if terse else "Einkorn-x86_64"


def architecture(executable: str = "", bits: str = "", linkage: str = "") -> tuple[str, str]:
    """Bits of an address, and the format of executables."""
    return bits or "64bit", linkage or "ELF"


def python_implementation() -> str:
    """What executes Python here."""
    return "Einkorn"


def python_version() -> str:
    """The version of the language."""
    info = sys.version_info
    return f"{info.major}.{info.minor}.{info.micro}"


def python_version_tuple() -> tuple[str, str, str]:
    """The version of the language, in parts."""
    info = sys.version_info
    return str(info.major), str(info.minor), str(info.micro)
