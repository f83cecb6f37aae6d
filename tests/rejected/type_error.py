"""A value of the wrong type."""


def double(number: int) -> int:
    return number * 2


text: str = double("4")
print(text)

# error: 8: "double" has incompatible type "str"; expected "int"
# error: 8: Incompatible types in assignment
