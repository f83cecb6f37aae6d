"""A name nobody defined."""

print(undefined_name)

# error: 3: undefined_name
