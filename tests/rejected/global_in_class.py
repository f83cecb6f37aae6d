"""A class body that assigns a variable of its module."""

level = 1


class Setting:
    global level
    level = 9


print(level)

# error: 7: `global` in the body of a class
