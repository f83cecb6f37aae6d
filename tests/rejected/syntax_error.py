"""A line that is not Python."""

print("unclosed"

# error: 6: Unexpected EOF
