"""Classes below a NamedTuple are NamedTuples too: the same items under another class, with methods of their own.

mypy only marks the class whose body or call lists the items.
"""

from __future__ import annotations

from collections.abc import Iterable

from mypy import nodes
from mypy.nodes import MypyFile, TypeInfo

from einkornc.frontend.walk import walk


def mark(files: Iterable[MypyFile]) -> None:
    """Mark the classes of a program's checked modules."""
    for file in files:
        for node in walk(file):
            # A class that mypy takes for unreachable has no information.
            if isinstance(node, nodes.ClassDef) and not isinstance(node.info, nodes.FakeInfo):
                _mark(node.info)


def _mark(info: TypeInfo) -> None:
    above = next((base for base in info.mro[1:] if base.is_named_tuple), None)
    if above is None or info.is_named_tuple:
        return
    info.is_named_tuple = True
    info.metadata["namedtuple"] = above.metadata["namedtuple"]


def is_first(info: TypeInfo) -> bool:
    """Whether a NamedTuple lists the items itself."""
    return info.is_named_tuple and not any(base.is_named_tuple for base in info.mro[1:])
