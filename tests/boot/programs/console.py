"""Standard output and standard error are apart, octet by octet."""

import sys

print("before")
sys.stdout.write("no line break at the end")
sys.stdout.flush()
print()
print("errors go their own way", file=sys.stderr)

# expect-error: errors go their own way
# expect: before
# expect: no line break at the end
