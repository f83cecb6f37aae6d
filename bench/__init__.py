"""Measurements: what docs and budgets quote. `make bench`, or `python -m bench.run NAME…`."""
