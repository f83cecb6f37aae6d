"""Classic programs: each prints the same on CPython, compiled, and, where numbers are all it does, as C."""
