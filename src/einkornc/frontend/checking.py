"""mypy's stages, run so that a function body of the library is checked only where a program reaches it.

mypy checks a group of modules in two steps: what others see of them (signatures, classes, inferred variables),
then each function body by itself. The second step over our own library is most of the time that a small
program takes, and says nothing new: scripts/check_types.py has done it for every body. Lowering needs the
types of expressions, though, so it asks `LibraryBodies` for each function that it comes to.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass

from mypy import build
from mypy.checker import DeferredNode
from mypy.errors import Errors
from mypy.fscache import FileSystemCache
from mypy.known_modules import reset_known_modules_cache
from mypy.modulefinder import BuildSource, SearchPaths, default_lib_path
from mypy.nodes import (
    GDEF,
    Decorator,
    Expression,
    FuncDef,
    ImportFrom,
    MypyFile,
    OverloadedFuncDef,
    SymbolTableNode,
    TypeAlias,
    TypeInfo,
    WithStmt,
    type_aliases,
)
from mypy.options import Options
from mypy.plugin import Plugin
from mypy.types import AnyType, Instance, Type, TypeOfAny, instance_cache
from mypy.typestate import reset_global_state
from mypy.version import __version__

from einkornc.frontend import (
    captures_of_containers,
    declining_returns,
    getters,
    partial_methods,
    plain_makers,
    starred_items,
    swallowing,
)
from einkornc.installed import installed_folders


@dataclass(slots=True)
class Checked:
    """What mypy found: its trees, the types of expressions so far, and its complaints."""

    files: dict[str, MypyFile]
    bodies: LibraryBodies
    messages: list[str]


class LibraryBodies:
    """The function bodies that are not checked yet; `types` grows as they are."""

    def __init__(self) -> None:
        self.types: dict[Expression, Type] = {}
        self._waiting: dict[FuncDef, tuple[build.State, DeferredNode]] = {}
        self._modules: list[build.State] = []

    def add(self, state: build.State) -> None:
        """Take up the bodies of a module whose interface is checked."""
        self.types.update(state.type_map())
        self._modules.append(state)
        assert state.tree is not None
        for _, symbol, info in state.tree.local_definitions(impl_only=True):
            node = symbol.node
            assert isinstance(node, FuncDef | Decorator | OverloadedFuncDef)
            for function in _functions_of(node):
                self._waiting[function] = (state, DeferredNode(node, info))

    def check(self, function: FuncDef) -> None:
        """Have the types of all expressions in the body of `function`, a method or module-level one."""
        found = self._waiting.pop(function, None)
        if found is None:
            return
        state, node = found
        for other in _functions_of(node.node):
            self._waiting.pop(other, None)
        checker = state.type_checker()
        checker.pass_num = -1
        checker.deferred_nodes.clear()
        checker._type_maps.append({})
        state.type_check_second_pass(todo=[node], impl_only=True)
        while checker.deferred_nodes:
            state.type_check_second_pass(impl_only=True)
        self.types.update(checker._type_maps.pop())

    def complaints(self) -> list[str]:
        """What mypy says of the library so far: nothing, unless someone is at work on it."""
        found: list[str] = []
        for state in self._modules:
            errors = state.manager.errors
            if errors.is_errors_for_file(state.xpath):
                messages = errors.file_messages(state.xpath)
                found += errors.format_messages(state.xpath, messages, None)
        return found


def _functions_of(node: object) -> list[FuncDef]:
    match node:
        case FuncDef():
            return [node]
        case Decorator():
            return [node.func]
        case OverloadedFuncDef():
            parts = [*node.items, *([node.impl] if node.impl is not None else [])]
            return [function for part in parts for function in _functions_of(part)]
        case _:
            return []


def run(
    sources: list[BuildSource],
    options: Options,
    plugins: list[Plugin],
    library: tuple[str, ...],
    doubted: set[swallowing.Position],
    starred: set[starred_items.Position],
) -> Checked:
    """Check `sources` and all they import; modules below the folders `library` without their bodies.

    `doubted` are `with` statements of which mypy must not say that they never end (swallowing.py), `starred` the
    stars whose items it does not know (starred_items.py).
    Raises mypy.errors.CompileError where mypy cannot go on.
    """
    messages: list[str] = []
    instance_cache.reset()
    reset_known_modules_cache()
    manager = _manager(sources, options, plugins, messages)
    reset_global_state()
    graph = build.load_graph(sources, manager)
    _drop_strays(graph, manager, library)
    manager.import_map.update({name: state.dependencies_set for name, state in graph.items()})
    groups = build.sorted_components(graph)
    manager.scc_by_id = {group.id: group for group in groups}
    manager.top_order = [group.id for group in groups]
    bodies = LibraryBodies()
    for group in groups:
        for name in group.mod_ids:
            manager.scc_by_mod_id[name] = group
    withs: list[WithStmt] = []
    for group in groups:
        manager.parse_all([graph[name] for name in group.mod_ids], post_parse=False)
        for name in group.mod_ids:
            tree = graph[name].tree
            if tree is not None and not tree.path.startswith(library):
                getters.resolve(tree)
                declining_returns.split(tree)
                starred_items.spell_out(name, tree, starred)
                partial_methods.write_out(tree)
        for name in {name for name, _, _ in doubted} & set(group.mod_ids):
            withs += swallowing.doubt(name, graph[name].tree or MypyFile([], []), doubted)
        _check_group(graph, group, manager, bodies, library)
    swallowing.trust(withs)
    bodies.types.update(manager.all_types)
    return Checked(dict(manager.modules), bodies, messages)


def _drop_strays(graph: build.Graph, manager: build.BuildManager, library: tuple[str, ...]) -> None:
    """Leave out what mypy takes for submodules of the library: `from collections import deque` finds a folder
    `collections` beside the program, which CPython looks at after its own."""

    def is_library(name: str) -> bool:
        path = graph[name].path if name in graph else None
        return path is not None and path.startswith(library)

    strays = [
        name
        for name in graph
        if "." in name and is_library(name.partition(".")[0]) and not is_library(name)
    ]
    for name in strays:
        del graph[name]
        manager.modules.pop(name, None)
        for state in graph.values():
            if name in state.dependencies_set:
                state.dependencies.remove(name)
                state.dependencies_set.discard(name)


def _check_group(
    graph: build.Graph,
    group: build.SCC,
    manager: build.BuildManager,
    bodies: LibraryBodies,
    library: tuple[str, ...],
) -> None:
    """Check modules that import each other, and are parsed."""
    for name in group.mod_ids:
        graph[name].mark_as_rechecked()
    results = build.process_stale_scc_interface(graph, group, manager, set())
    build.process_results({name: result for name, result, _ in results}, graph, manager)
    if "builtins" in group.mod_ids:
        _export_builtins(manager)
        plain_makers.tell(manager.modules["builtins"])
    if "collections" in group.mod_ids:
        _name_containers(manager)
    for name, _, _ in results:
        path = graph[name].path
        if path is not None and any(path.startswith(folder + os.sep) for folder in library):
            bodies.add(graph[name])
        else:
            captures_of_containers.resolve(graph[name].tree or MypyFile([], []))
            found = build.process_stale_scc_implementation(graph, [name], manager, [None])
            build.process_results(found, graph, manager)


def _export_builtins(manager: build.BuildManager) -> None:
    """Make `from m import X as X` of builtins visible to programs: mypy takes all imported names out of it."""
    tree = manager.modules["builtins"]
    for statement in tree.imports:
        if isinstance(statement, ImportFrom):
            defined = manager.modules[statement.id].names
            for name, alias in statement.names:
                if name == alias:
                    tree.names[name] = defined[name]


def _name_containers(manager: build.BuildManager) -> None:
    """Let typing know Deque and the like: mypy looks for their classes with typing, before there is collections."""
    typing = manager.modules["typing"].names
    for alias, target in type_aliases.items():
        module, _, name = target.rpartition(".")
        info = manager.modules[module].names[name].node if module == "collections" else None
        if isinstance(info, TypeInfo):
            items = [AnyType(TypeOfAny.from_omitted_generics) for _ in info.type_vars]
            made = TypeAlias(
                Instance(info, items), alias, "typing", -1, -1, no_args=True, normalized=True
            )
            typing[alias.rpartition(".")[2]] = SymbolTableNode(GDEF, made)


def _manager(
    sources: list[BuildSource], options: Options, plugins: list[Plugin], messages: list[str]
) -> build.BuildManager:
    """mypy's record of one run, as `mypy.build.build` makes it."""

    def flush(filename: str | None, new: list[str], is_serious: bool) -> None:
        messages.extend(new)

    errors = Errors(options)
    plugin, snapshot = build.load_plugins(options, errors, sys.stdout, plugins)
    data_folder = build.default_data_dir()
    return build.BuildManager(
        data_folder,
        _search_paths(options, data_folder),
        ignore_prefix=os.getcwd(),
        source_set=build.BuildSourceSet(sources),
        reports=None,
        options=options,
        version_id=__version__,
        plugin=plugin,
        plugins_snapshot=snapshot,
        errors=errors,
        error_formatter=None,
        flush_errors=flush,
        fscache=FileSystemCache(),
        stdout=sys.stdout,
        stderr=sys.stderr,
        metastore=build.create_metastore(options, parallel_worker=False),
    )


def _search_paths(options: Options, data_folder: str) -> SearchPaths:
    """Where modules are: what `options` names, installed packages, the typeshed; not the working directory, nor MYPYPATH."""
    typeshed = default_lib_path(data_folder, options.python_version, options.custom_typeshed_dir)
    return SearchPaths((), tuple(options.mypy_path), installed_folders(), tuple(typeshed))
