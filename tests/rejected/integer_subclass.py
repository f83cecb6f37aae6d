"""A class that inherits from int, made inside a function."""


def main() -> None:
    class Celsius(int):
        def __index__(self) -> int:
            return 42

    print(Celsius(7) == 7)


main()

# error: 5: Celsius inherits from int, which is a machine value
