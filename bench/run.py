"""Runs measurements by name and prints their tables.

make bench                        all but the soak
make bench ARGS="sizes boot"      these
"""

import sys
from collections.abc import Callable

from bench import boot, building, language, memory, requests, sizes, soak

MEASUREMENTS: dict[str, Callable[[], None]] = {
    "sizes": sizes.main,
    "build": building.main,
    "boot": boot.main,
    "requests": requests.main,
    "memory": memory.main,
    "language": language.main,
    "soak": soak.main,
}
BY_DEFAULT = ["sizes", "build", "boot", "requests", "memory", "language"]


def main() -> int:
    """Run what the command line names."""
    names = sys.argv[1:] or BY_DEFAULT
    if unknown := [name for name in names if name not in MEASUREMENTS]:
        print(f"no such measurement: {unknown[0]}; there are {', '.join(MEASUREMENTS)}")
        return 64
    for name in names:
        MEASUREMENTS[name]()
    return 0


if __name__ == "__main__":
    sys.exit(main())
