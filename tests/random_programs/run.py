"""Compares many random programs between CPython and the compiler, by hand and for long.

    python -m tests.random_programs.run FIRST COUNT

Prints each disagreement and keeps its program as random-SEED.py; exits with 1 when there was one.
"""

import sys
from pathlib import Path

from tests.random_programs.comparison import compare
from tests.random_programs.generator import program


def main() -> int:
    """Run what the command line asks for."""
    first, count = (int(word) for word in sys.argv[1:3])
    bad = 0
    for seed in range(first, first + count):
        path = Path(f"random-{seed}.py")
        path.write_text(program(seed), "utf-8")
        if found := compare(path):
            bad += 1
            print(f"{path}:\n{found}", flush=True)
        else:
            path.unlink()
    print(f"{count - bad} of {count} programs agree")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
