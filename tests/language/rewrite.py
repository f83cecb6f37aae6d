"""Write the `# expect:` lines of language programs from a run on CPython, for a person to read.

    .venv/bin/python -m tests.language.rewrite tests/language/text/*.py

Programs that CPython cannot run (`# backends:`) and lines of other directives are left alone.
"""

import subprocess
import sys
from pathlib import Path

from tests.support.program import read_program

ROOT = Path(__file__).resolve().parents[2]


def rewrite(path: Path) -> str:
    """Run the program and replace its expectations; say what happened."""
    program = read_program(path)
    if "cpython" not in program.backends:
        return "not for CPython"
    outcome = subprocess.run(
        [sys.executable, str(path.resolve()), *program.arguments],
        capture_output=True,
        env={"PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1", **program.environment},
        timeout=60,
        cwd=program.entry.parent,
    )
    if outcome.returncode != program.status:
        return f"exit status {outcome.returncode}\n{outcome.stderr.decode()}"
    if any(line != line.rstrip() for line in outcome.stdout.decode("utf-8").split("\n")):
        return "not written: a line ends in a blank, which formatters remove"
    lines = program.entry.read_text("utf-8").rstrip("\n").split("\n")
    kept = [line for line in lines if line != "# expect:" and not line.startswith("# expect: ")]
    while kept and not kept[-1]:
        kept.pop()
    if not kept[-1].startswith("# "):
        kept.append("")
    for line in outcome.stdout.decode("utf-8").split("\n")[:-1]:
        kept.append(f"# expect: {line}" if line else "# expect:")
    program.entry.write_text("\n".join(kept) + "\n", "utf-8")
    return f"{len(outcome.stdout)} octets"


if __name__ == "__main__":
    for name in sys.argv[1:]:
        print(name, rewrite(Path(name)))
