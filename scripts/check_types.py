"""Run mypy --strict over each side of the tree: host code and tests, guest code, language programs.

Guest and host are two languages (docs/decisions/0002), and each language program is its own `__main__`,
so they are separate runs. Prints what mypy prints; exit status 1 when one side has an error.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

SIDES = {
    "host": ["src/einkornc", "src/einkorn_host", "tests", "bench", "scripts"],
    "guest": ["src/einkorn"],
}

# Programs under test are modules of nobody; tests/language checks each by itself.
PROGRAMS = r"^(tests/(language|rejected|boot|network)/(?!test_).*/.*|examples/.*)\.py$"


def main() -> int:
    """Check every side, also after one failed, and say which failed."""
    failed: list[str] = []
    for side, folders in SIDES.items():
        present = [folder for folder in folders if any((ROOT / folder).rglob("*.py"))]
        command = [sys.executable, "-m", "mypy", "--exclude", PROGRAMS, *present]
        print(f"{side}: ", end="", flush=True)
        if subprocess.run(command, cwd=ROOT).returncode != 0:
            failed.append(side)
    if failed:
        print("types: errors in", ", ".join(failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
