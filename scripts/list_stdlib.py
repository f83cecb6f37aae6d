"""Write docs/reference/stdlib.md: the public modules that images have, their names, and what CPython has besides.

CPython's names are those of the interpreter that runs this: 3.12.
"""

import ast
import importlib
import keyword
import types
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LIBRARY = ROOT / "src" / "einkorn_stdlib" / "stdlib"
PAGE = ROOT / "docs" / "reference" / "stdlib.md"
type Definition = tuple[str, ast.ClassDef]  # the module that a class stands in

MOST = 60  # names of CPython's that a module lacks, before "and so on"

HEAD = """# The standard library in images

The modules below, with CPython's names and answers. Each is typed Python in `src/einkorn_stdlib/stdlib/`, and that file is the
precise list of what it offers: a name that is not there is refused by `einkorn check` at the line that uses it.
This page is written by `scripts/list_stdlib.py`.

| module | what |
|---|---|
"""

NAMES = """
## Names

After each module's names, those that CPython 3.12 has and images do not; then the public methods and attributes that its
classes lack.
"""


def _sources() -> dict[str, Path]:
    """The file of each top-level module, and of the submodules people import by name."""
    found: dict[str, Path] = {}
    for path in sorted(LIBRARY.rglob("*.py")):
        parts = path.relative_to(LIBRARY).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        is_inner = name.startswith(("asyncio.", "json.")) or any(
            part.startswith("_") for part in name.split(".")
        )
        if name and not is_inner:
            found[name] = path
    return found


def _summary(path: Path) -> str:
    text = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    return " ".join(text.split("\n\n")[0].split())


def _bound(statement: ast.stmt, is_package: bool) -> list[str]:
    """The names that a statement of a module binds for those who import it."""
    match statement:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.AsyncFunctionDef(name=name):
            return [name]
        case ast.Assign(targets=targets):
            return [node.id for t in targets for node in ast.walk(t) if isinstance(node, ast.Name)]
        case ast.AnnAssign(target=ast.Name(id=name)):
            return [name]
        case ast.ImportFrom(names=names):
            return [a.asname or a.name for a in names if a.asname or is_package]
        case _:
            return []


def offered(path: Path) -> set[str]:
    """The public names of a module of ours."""
    body = ast.parse(path.read_text("utf-8")).body
    names = [n for statement in body for n in _bound(statement, path.name == "__init__.py")]
    for statement in body:
        if isinstance(statement, ast.Assign) and "__all__" in _bound(statement, False):
            return {str(name) for name in ast.literal_eval(statement.value)}
    return {name for name in names if not name.startswith("_")}


def of_cpython(name: str) -> set[str]:
    """The public names of a module of CPython's."""
    module = importlib.import_module(name)
    listed = getattr(module, "__all__", None)
    if listed is not None:
        return {n for n in listed if not n.startswith("_")}
    public = (n for n in vars(module) if not n.startswith("_"))
    return {n for n in public if not isinstance(getattr(module, n), types.ModuleType)}


@cache
def _tree(module: str) -> ast.Module | None:
    base = LIBRARY.joinpath(*module.split("."))
    for path in (base.with_suffix(".py"), base / "__init__.py", base.with_suffix(".pyi")):
        if path.exists():
            return ast.parse(path.read_text("utf-8"))
    return None


def _find(module: str, name: str) -> Definition | None:
    """The class that a name means in a module, through imports and aliases."""
    tree = _tree(module)
    for statement in tree.body if tree is not None else []:
        match statement:
            case ast.ClassDef() if statement.name == name:
                return module, statement
            case ast.ImportFrom(module=str(source), names=names):
                for alias in names:
                    if (alias.asname or alias.name) == name:
                        return _find(source, alias.name)
            case ast.Assign(targets=[ast.Name(id=target)], value=ast.Name(id=value)):
                if target == name:
                    return _find(module, value)
            case _:
                pass
    return None


def _base(module: str, base: ast.expr) -> Definition | None:
    while isinstance(base, ast.Subscript):
        base = base.value
    if isinstance(base, ast.Attribute) and isinstance(base.value, ast.Name):
        return _find(base.value.id, base.attr)
    if not isinstance(base, ast.Name):
        return None
    return _find(module, base.id) or _find("builtins", base.id)


def _own(definition: ast.ClassDef) -> set[str]:
    """What a class body binds, and what its methods assign to `self`."""
    found: set[str] = set()
    for statement in definition.body:
        match statement:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                found.add(name)
            case ast.AnnAssign(target=ast.Name(id=name)):
                found.add(name)
            case ast.Assign(targets=targets):
                found |= {n.id for t in targets for n in ast.walk(t) if isinstance(n, ast.Name)}
            case _:
                pass
    for node in ast.walk(definition):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            if isinstance(node.value, ast.Name) and node.value.id == "self":
                found.add(node.attr)
    return found


def _members(module: str, definition: ast.ClassDef) -> set[str]:
    found = _own(definition)
    for expression in definition.bases:
        base = _base(module, expression)
        if base is not None and base[1] is not definition:
            found |= _members(*base)
    return found


def _lacking(module: str, name: str) -> list[str]:
    """The public methods and attributes that CPython's class has and the library's has not."""
    ours = _find(module, name)
    theirs = getattr(importlib.import_module(module), name, None)
    if ours is None or not isinstance(theirs, type):
        return []
    have = _members(*ours)
    return sorted(n for n in dir(theirs) if not n.startswith("_") and n not in have)


def _section(name: str, path: Path) -> str:
    theirs = {n for n in of_cpython(name) if not keyword.iskeyword(n)}
    ours = offered(path) & theirs
    missing = sorted(theirs - ours)
    lines = [
        f"\n**`{name}`**: {', '.join(f'`{n}`' for n in sorted(ours)) or 'no names of its own'}.\n"
    ]
    if missing:
        shown = ", ".join(f"`{n}`" for n in missing[:MOST])
        more = f" and {len(missing) - MOST} more" if len(missing) > MOST else ""
        lines.append(f"Not in images: {shown}{more}.\n")
    for each in sorted(ours):
        if members := _lacking(name, each):
            lines.append(f"`{each}` without {', '.join(f'`{n}`' for n in members)}.\n")
    return "".join(lines)


def page() -> str:
    """The whole page."""
    sources = _sources()
    rows = (
        f"| `{name}` | {_summary(path).replace('|', '\\\\|')} |\n" for name, path in sources.items()
    )
    sections = (_section(name, path) for name, path in sources.items() if name != "urllib")
    return HEAD + "".join(rows) + NAMES + "".join(sections)


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
