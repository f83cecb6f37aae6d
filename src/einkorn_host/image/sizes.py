"""Where the octets of an image go: by section, by module, by function."""

from collections import Counter
from dataclasses import dataclass

from einkorn_host.image.file import ImageContents, Symbol


@dataclass(frozen=True)
class Sizes:
    """Each list largest first; octets."""

    sections: list[tuple[str, int]]
    modules: list[tuple[str, int]]
    functions: list[Symbol]


def measure(contents: ImageContents) -> Sizes:
    """The sizes of everything that has a name."""
    modules: Counter[str] = Counter()
    for symbol in contents.symbols:
        modules[symbol.module] += symbol.size
    return Sizes(
        sections=sorted(contents.sections, key=lambda section: (-section[1], section[0])),
        modules=sorted(modules.items(), key=lambda module: (-module[1], module[0])),
        functions=sorted(contents.symbols, key=lambda symbol: (-symbol.size, symbol.name)),
    )
