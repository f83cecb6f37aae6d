"""A function without annotations."""


def add(left, right):
    return left + right


print(add(1, 2))

# error: 4: annotation
# error: 8: untyped function
