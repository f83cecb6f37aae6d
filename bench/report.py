"""Figures as tables: median, smallest, largest and how many."""

import statistics

from rich.console import Console
from rich.table import Table


def table(title: str, *columns: str) -> Table:
    """An empty table; all columns but the first are figures."""
    made = Table(title=title, title_justify="left")
    for number, column in enumerate(columns):
        made.add_column(column, justify="left" if number == 0 else "right")
    return made


def show(made: Table) -> None:
    """Print it."""
    Console(highlight=False).print(made)


def summary(values: list[float], digits: int = 1) -> str:
    """`median (least-most, n=count)`."""
    if not values:
        return "none"
    middle, least, most = statistics.median(values), min(values), max(values)
    return f"{middle:,.{digits}f} ({least:,.{digits}f}-{most:,.{digits}f}, n={len(values)})"
