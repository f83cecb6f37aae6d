"""Several targets at once in a class body."""


class Settings:
    width, height = 3, 4


print(Settings.width)

# error: 5: Several targets at once
