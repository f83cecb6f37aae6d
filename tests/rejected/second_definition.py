<<<<<<< HEAD
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
=======
"""A function that is defined anew under a condition."""

import sys

if len(sys.argv) > 1:

    def greeting() -> str:
        return "given"

else:

    def greeting() -> str:
        return "none"


print(greeting())

# error: 12: A second definition of greeting
>>>>>>> 11eb79b (Look into containers that isinstance and patterns find behind an object, and bind a pattern's names once it has matched)
