"""Code made at run time."""

print(eval("1 + 1"))

# error: 3: eval
