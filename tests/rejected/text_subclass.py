"""A class that inherits from str."""


class Name(str):
    def shout(self) -> str:
        return self.upper() + "!"


print(Name("abc").shout())

# error: 4: Name inherits from str, which is made in one piece
