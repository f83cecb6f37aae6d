"""Prime numbers by a sieve, and a sort by exchange: lists of bools and ints."""

LIMIT = 5_000_000
ITEMS = 1_000_000


def primes(limit: int) -> list[int]:
    """Return the prime numbers below `limit`."""
    is_prime = [True] * limit
    found: list[int] = []
    for number in range(2, limit):
        if is_prime[number]:
            found.append(number)
            for multiple in range(number * number, limit, number):
                is_prime[multiple] = False
    return found


def quicksort(items: list[int], low: int, high: int) -> None:
    """Sort items[low:high + 1] in place."""
    while low < high:
        pivot = items[(low + high) // 2]
        i, j = low, high
        while i <= j:
            while items[i] < pivot:
                i += 1
            while items[j] > pivot:
                j -= 1
            if i <= j:
                items[i], items[j] = items[j], items[i]
                i += 1
                j -= 1
        if j - low < high - i:
            quicksort(items, low, j)
            low = i
        else:
            quicksort(items, i, high)
            high = j


def main() -> None:
    """Print how many primes there are, and a sum over sorted numbers."""
    found = primes(LIMIT)
    print(len(found), found[-1])
    seed = 42
    items: list[int] = []
    for _ in range(ITEMS):
        seed = (seed * 1103515245 + 12345) % 2147483648
        items.append(seed)
    quicksort(items, 0, ITEMS - 1)
    total = 0
    for index in range(0, ITEMS, 1000):
        total += items[index] % 1000 * index
    print(total)


main()
