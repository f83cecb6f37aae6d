"""The smallest program: one line of output."""

print("Hello, world!")

# expect: Hello, world!
