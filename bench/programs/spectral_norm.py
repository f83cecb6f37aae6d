"""The greatest eigenvalue of an endless matrix, cut: float loops over lists, and small functions."""

import math

SIZE = 600


def entry(i: int, j: int) -> float:
    """Return one entry of the matrix."""
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(v: list[float]) -> list[float]:
    """Return the matrix times `v`."""
    result: list[float] = []
    for i in range(len(v)):
        total = 0.0
        for j in range(len(v)):
            total += entry(i, j) * v[j]
        result.append(total)
    return result


def times_transposed(v: list[float]) -> list[float]:
    """Return the transposed matrix times `v`."""
    result: list[float] = []
    for i in range(len(v)):
        total = 0.0
        for j in range(len(v)):
            total += entry(j, i) * v[j]
        result.append(total)
    return result


def main() -> None:
    """Print the norm."""
    u = [1.0] * SIZE
    v = u
    for _ in range(10):
        v = times_transposed(times(u))
        u = times_transposed(times(v))
    product = 0.0
    square = 0.0
    for i in range(SIZE):
        product += u[i] * v[i]
        square += v[i] * v[i]
    print(f"{math.sqrt(product / square):.9f}")


main()
