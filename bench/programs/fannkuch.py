"""Pancake flips over all orders of ten numbers: small lists of ints, indexed and swapped."""

COUNT = 10


def fannkuch(n: int) -> tuple[int, int]:
    """Return the checksum and the most flips that any order needs."""
    order = list(range(n))
    counters = [0] * n
    most, checksum, sign = 0, 0, 1
    rest = n
    while True:
        while rest > 1:
            counters[rest - 1] = rest
            rest -= 1
        flips = count_flips(order)
        if flips > most:
            most = flips
        checksum += sign * flips
        sign = -sign
        while True:
            if rest == n:
                return checksum, most
            first = order[0]
            for i in range(rest):
                order[i] = order[i + 1]
            order[rest] = first
            counters[rest] -= 1
            if counters[rest] > 0:
                break
            rest += 1


def count_flips(order: list[int]) -> int:
    """Reverse as many at the front as the first number says, until that is zero."""
    work = order[:]
    flips = 0
    while work[0] != 0:
        low, high = 0, work[0]
        while low < high:
            work[low], work[high] = work[high], work[low]
            low += 1
            high -= 1
        flips += 1
    return flips


print(*fannkuch(COUNT))
