"""Two bases that both hold attributes."""


class Named:
    def __init__(self) -> None:
        self.name = "n"


class Sized:
    def __init__(self) -> None:
        self.size = 1


class Both(Named, Sized):
    pass


print(Both().name)

# error: 14: Sized
