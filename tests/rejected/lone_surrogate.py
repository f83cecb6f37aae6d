"""A surrogate by itself in a literal."""


def main() -> None:
    print(len("a\ud800b"))


main()

# error: 5: lone surrogate
