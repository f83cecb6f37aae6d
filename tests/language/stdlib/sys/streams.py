"""sys: arguments, streams, exit status."""

import sys

sys.stdout.write("written\n")
print("arguments", sys.argv[1:], file=sys.stdout)
print("to stderr", file=sys.stderr)
print(sys.maxsize, sys.byteorder, sys.version_info >= (3, 12), sys.version_info.major)
sys.stdout.flush()
sys.exit(3)

# arguments: one "two words"
# expect-error: to stderr
# exit: 3
# expect: written
# expect: arguments ['one', 'two words']
# expect: 9223372036854775807 little True 3
