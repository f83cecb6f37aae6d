"""A name that is bound on one path only."""

import sys

if len(sys.argv) > 1:
    name = "given"
print(name)

# error: 7: "name" may be undefined
