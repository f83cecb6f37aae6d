"""print with none, one and several values, and its sep and end."""

print()
print(1)
print(1, 2, 3)
print("a", 1, True, None)
print("a", "b", sep="-")
print("no newline", end="")
print(" then one")
print("x", "y", sep="", end=".\n")

# expect:
# expect: 1
# expect: 1 2 3
# expect: a 1 True None
# expect: a-b
# expect: no newline then one
# expect: xy.
