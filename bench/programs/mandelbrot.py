"""Points that stay near zero when squared again and again: a loop of floats, nothing else."""

SIZE = 1000
LIMIT = 50


def stays(x: float, y: float) -> bool:
    """Whether the point is still near zero after LIMIT steps."""
    a, b = 0.0, 0.0
    for _ in range(LIMIT):
        square_a, square_b = a * a, b * b
        if square_a + square_b > 4.0:
            return False
        a, b = square_a - square_b + x, 2.0 * a * b + y
    return True


def main() -> None:
    """Print how many points of the picture stay."""
    count = 0
    for row in range(SIZE):
        y = 2.0 * row / SIZE - 1.0
        for column in range(SIZE):
            if stays(2.0 * column / SIZE - 1.5, y):
                count += 1
    print(count)


main()
