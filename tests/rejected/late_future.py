"""mypy's parser takes `from __future__` anywhere, CPython only first."""

import sys
from __future__ import annotations

print(sys.argv)

# error: 4: must occur at the beginning of the file
