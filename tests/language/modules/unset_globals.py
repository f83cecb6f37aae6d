"""A module variable read by a function before it is set."""

import sys

if len(sys.argv) > 5:
    X = [1, 2]
    N = 5


class K:
    y = ""
    if len(sys.argv) > 5:
        y = "s"


def f() -> int:
    return X[0]


def n() -> int:
    return N


try:
    print(f())
except NameError as e:
    print(e)
try:
    print(n())
except NameError as e:
    print(e)


def g() -> int:
    return LATER + 1


try:
    print(g())
except NameError as e:
    print(e)
LATER = 3
print(g())


if sys.platform == "win32":

    class Elsewhere:
        def name(self) -> str:
            return "elsewhere"


def platform_name() -> str:
    if sys.platform == "win32":

        class Local:
            def name(self) -> str:
                return "local"

        return Local().name()
    return "here"


print(platform_name())

# expect: name 'X' is not defined
# expect: name 'N' is not defined
# expect: name 'LATER' is not defined
# expect: 4
# expect: here
