"""A line that is not Python."""

print("unclosed"

# error: 3: '(' was never closed
