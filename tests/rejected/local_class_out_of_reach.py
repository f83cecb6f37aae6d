"""Objects of a class that uses a function's variables, made where these are not in reach."""

class Animal:
    def sound(self) -> str:
        return ""


def animals(sound: str) -> list[Animal]:
    class Loud(Animal):
        def sound(self) -> str:
            return sound

        @classmethod
        def make(cls) -> "Loud":
            return cls()

    return [Loud.make()]


print(animals("moo"))

# error: 15: An object of Loud, made out of reach of the variables that its methods read
