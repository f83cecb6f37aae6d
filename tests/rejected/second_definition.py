"""A function that is defined in one way or another: a name means one function."""

import sys

if len(sys.argv) > 5:

    def describe() -> str:
        return "many"

else:

    def describe() -> str:
        return "few"


print(describe())

# error: 12: describe, defined here again where a condition decides, is not supported
