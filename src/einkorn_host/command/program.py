"""The program named on the command line: its entry file, its name, its [tool.einkorn] settings."""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from einkorn_host.command.units import parse_port, parse_size
from einkorn_host.errors import BadSetting, ProgramNotFound
from einkorn_host.monitor.monitor import Port

TARGETS = ("qemu", "process", "cpython")


@dataclass(frozen=True)
class Configuration:
    """What [tool.einkorn] of the program's folder says; empty where it says nothing."""

    entry: str = ""
    target: str = ""
    memory: int = 0  # octets
    ports: tuple[Port, ...] = ()
    environment: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Program:
    """A program found on disk."""

    entry: Path
    name: str
    configuration: Configuration


def find_program(path: Path) -> Program:
    """The program at `path`: a file, or a folder with __main__.py or a configured entry."""
    if path.is_file():
        if path.suffix != ".py":
            raise ProgramNotFound(path, "is not a Python source file (*.py)")
        return Program(path, path.stem, read_configuration(path.parent))
    if not path.is_dir():
        raise ProgramNotFound(path, "no such file or folder")
    configuration = read_configuration(path)
    entry = path / (configuration.entry or "__main__.py")
    if not entry.is_file():
        raise ProgramNotFound(path, f"holds no {entry.relative_to(path)}")
    return Program(entry, path.resolve().name, configuration)


def read_configuration(folder: Path) -> Configuration:
    """[tool.einkorn] of `folder`/pyproject.toml; BadSetting where an entry makes no sense."""
    file = folder / "pyproject.toml"
    if not file.is_file():
        return Configuration()
    try:
        document = tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadSetting(
            str(file), f"is not TOML: {error}", '[tool.einkorn]\nmemory = "16M"'
        ) from error
    tools = document.get("tool", {})
    table = tools.get("einkorn", {}) if isinstance(tools, dict) else {}
    return parse_configuration(table, f"{file}: [tool.einkorn]")


def parse_configuration(table: dict[str, object], place: str) -> Configuration:
    """The entries of one [tool.einkorn] table; every unknown or ill-typed one is refused."""
    known = {"entry", "target", "memory", "ports", "environment"}
    if unknown := sorted(set(table) - known):
        raise BadSetting(f"{place} {unknown[0]}", "is not a setting", ", ".join(sorted(known)))
    entry = table.get("entry", "")
    if not isinstance(entry, str):
        raise BadSetting(f"{place} entry", "is not a text", 'entry = "server.py"')
    target = table.get("target", "")
    if not isinstance(target, str) or target not in ("", *TARGETS):
        raise BadSetting(
            f"{place} target", f"is not one of {', '.join(TARGETS)}", 'target = "qemu"'
        )
    memory = table.get("memory", "")
    if not isinstance(memory, str):
        raise BadSetting(f"{place} memory", "is not a text", 'memory = "16M"')
    ports = table.get("ports", [])
    if not isinstance(ports, list) or not all(isinstance(port, str) for port in ports):
        raise BadSetting(f"{place} ports", "is not a list of texts", 'ports = ["8080:80"]')
    environment = table.get("environment", {})
    if not isinstance(environment, dict) or not all(
        isinstance(value, str) for value in environment.values()
    ):
        raise BadSetting(
            f"{place} environment", "is not a table of texts", 'environment = { KEY = "value" }'
        )
    return Configuration(
        entry=entry,
        target=target,
        memory=parse_size(memory, f"{place} memory") if memory else 0,
        ports=tuple(parse_port(port, f"{place} ports") for port in ports),
        environment=dict(environment),
    )
