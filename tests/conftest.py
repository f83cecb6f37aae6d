"""The closing table of a test run: how many programs ran on which backend, and which could not run."""

from collections import Counter

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the table above pytest's own last line."""
    ran: Counter[str] = Counter()
    failed: Counter[str] = Counter()
    for outcome in ("passed", "failed"):
        for report in terminalreporter.stats.get(outcome, []):
            for name, value in getattr(report, "user_properties", []):
                if name == "backend":
                    ran[str(value)] += 1
                    failed[str(value)] += outcome == "failed"
    reasons: Counter[str] = Counter()
    for report in terminalreporter.stats.get("skipped", []):
        longrepr = report.longrepr
        reasons[str(longrepr[2]) if isinstance(longrepr, tuple) else str(longrepr)] += 1
    if ran or reasons:
        terminalreporter.section("backends")
    for backend, count in sorted(ran.items()):
        bad = f", {failed[backend]} failed" if failed[backend] else ""
        terminalreporter.write_line(f"{backend:>20}: {count} programs{bad}")
    for reason, count in reasons.most_common():
        terminalreporter.write_line(f"{'not run':>20}: {count} × {reason}")
