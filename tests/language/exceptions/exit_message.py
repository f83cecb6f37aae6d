"""sys.exit with a text prints it to standard error and exits with status 1."""

import sys

print("out")
print("err", file=sys.stderr)
sys.exit("goodbye")

# exit: 1
# expect-error: err
# expect-error: goodbye
# expect: out
