"""Arguments and environment reach the program as on CPython."""

import os
import sys

print(sys.argv[1:], len(sys.argv))
print(os.environ["GREETING"], os.environ.get("MISSING", "default"), "GREETING" in os.environ)
print(os.environ.get("EMPTY", "unset") == "", os.getenv("GREETING"))
try:
    print(os.environ["MISSING"])
except KeyError as error:
    print("KeyError", error)

# arguments: one "two words" --flag=ü
# environment: GREETING=hello world
# environment: EMPTY=
# expect: ['one', 'two words', '--flag=ü'] 4
# expect: hello world default True
# expect: True hello world
# expect: KeyError 'MISSING'
