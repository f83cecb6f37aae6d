"""Run the source itself with CPython: for writing, debugging and tests. Ports are the host's own."""

import importlib.util
import os
import shutil
import sys
from pathlib import Path

from einkorn_host.errors import NoTarget, ProgramNotFound
from einkorn_host.monitor import foreground
from einkorn_host.monitor.monitor import Availability, Settings

_LEAST_VERSION = (3, 12)
_INHERITED = ("PATH", "HOME", "LANG", "LC_ALL", "TERM", "TMPDIR", "VIRTUAL_ENV")


class CPython:
    """The reference: the same source under the ordinary interpreter. `image` is a .py file or a folder."""

    name = "cpython"

    def available(self) -> Availability:
        interpreter = _interpreter()
        if interpreter is None:
            return Availability(
                False, "no Python of at least 3.12 was found", "Install Python 3.12 or later."
            )
        return Availability(True, f"{interpreter} is a Python of at least 3.12")

    def run(self, image: Path, settings: Settings) -> int:
        interpreter = _interpreter()
        if interpreter is None:
            raise NoTarget(
                "cpython", "no Python of at least 3.12 was found", "Install Python 3.12."
            )
        if not image.exists():
            raise ProgramNotFound(image, "no such file or folder")
        environment = {name: os.environ[name] for name in _INHERITED if name in os.environ}
        environment.update(settings.environment)
        libraries = [str(_library_root()), settings.environment.get("PYTHONPATH", "")]
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, libraries))
        environment["PYTHONDONTWRITEBYTECODE"] = "1"  # the user's folder stays as it is
        return foreground.run(
            [interpreter, str(image), *settings.arguments[1:]],
            settings.stdin,
            settings.stdout,
            settings.stderr,
            environment,
            executable=interpreter,
        )


def _interpreter() -> str | None:
    """That of the virtual environment, the one that runs this tool (unless it is frozen), or one on PATH.

    The first that is new enough: a program's packages are installed in the first.
    """
    active = os.environ.get("VIRTUAL_ENV", "")
    if active and _is_new_enough(Path(active)):
        return str(Path(active, "bin", "python"))
    if sys.executable and sys.version_info >= _LEAST_VERSION:
        return sys.executable
    return shutil.which("python3.13") or shutil.which("python3.12")


def _is_new_enough(environment: Path) -> bool:
    """Whether a virtual environment is one of a Python that runs Einkorn's programs."""
    versions = [p.name.removeprefix("python3.") for p in environment.glob("lib/python3.*")]
    is_new = any(v.isdecimal() and (3, int(v)) >= _LEAST_VERSION for v in versions)
    return is_new and (environment / "bin" / "python").exists()


def _library_root() -> Path:
    """The folder that holds the `einkorn` package, found without importing guest code."""
    found = importlib.util.find_spec("einkorn")
    if found is None or not found.submodule_search_locations:
        raise NoTarget(
            "cpython", "the einkorn library is not installed", "Run: pip install einkorn"
        )
    return Path(next(iter(found.submodule_search_locations))).parent
