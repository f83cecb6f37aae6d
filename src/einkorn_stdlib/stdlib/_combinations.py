"""Combinations of itertools: product, permutations, combinations, with and without replacement."""

from collections.abc import Generator, Iterable
from typing import overload


@overload
def product[A](iter1: Iterable[A], /) -> Generator[tuple[A], None, None]:
    return _product1(iter1)


@overload
def product[A, B](iter1: Iterable[A], iter2: Iterable[B], /) -> Generator[tuple[A, B], None, None]:
    return _product2(list(iter1), list(iter2))


@overload
def product[A, B, C](
    iter1: Iterable[A], iter2: Iterable[B], iter3: Iterable[C], /
) -> Generator[tuple[A, B, C], None, None]:
    return _product3(list(iter1), list(iter2), list(iter3))


@overload
def product[T](*iterables: Iterable[T], repeat: int = 1) -> Generator[tuple[T, ...], None, None]:
    pools: list[list[T]] = []
    for iterable in iterables:
        pools.append(list(iterable))
    if repeat < 0:
        raise ValueError("repeat argument cannot be negative")
    return _product(pools * repeat)


def product(*iterables: Iterable[object], repeat: int = 1) -> Generator[object, None, None]:
    """Every choice of one item from each iterable, the last varying fastest."""
    raise TypeError("product() is compiled from its overloads")


def _product1[A](first: Iterable[A]) -> Generator[tuple[A], None, None]:
    for a in list(first):
        yield (a,)


def _product2[A, B](first: list[A], second: list[B]) -> Generator[tuple[A, B], None, None]:
    for a in first:
        for b in second:
            yield (a, b)


def _product3[A, B, C](
    first: list[A], second: list[B], third: list[C]
) -> Generator[tuple[A, B, C], None, None]:
    for a in first:
        for b in second:
            for c in third:
                yield (a, b, c)


def _product[T](pools: list[list[T]]) -> Generator[tuple[T, ...], None, None]:
    for pool in pools:
        if not pool:
            return
    indices = [0] * len(pools)
    while True:
        yield tuple([pool[indices[place]] for place, pool in enumerate(pools)])
        place = len(pools) - 1
        while place >= 0:
            indices[place] += 1
            if indices[place] < len(pools[place]):
                break
            indices[place] = 0
            place -= 1
        if place < 0:
            return


def permutations[T](
    iterable: Iterable[T], r: int | None = None
) -> Generator[tuple[T, ...], None, None]:
    """Every ordered choice of `r` places (default: all), in order of position."""
    if r is not None and r < 0:
        raise ValueError("r must be non-negative")
    pool = list(iterable)
    return _permutations(pool, len(pool) if r is None else r)


def _permutations[T](pool: list[T], r: int) -> Generator[tuple[T, ...], None, None]:
    n = len(pool)
    if r > n:
        return
    indices = list(range(n))
    cycles = list(range(n, n - r, -1))
    yield tuple([pool[index] for index in indices[:r]])
    while n:
        place = r - 1
        while place >= 0:
            cycles[place] -= 1
            if cycles[place] == 0:
                moved = indices[place]
                for k in range(place, n - 1):
                    indices[k] = indices[k + 1]
                indices[n - 1] = moved
                cycles[place] = n - place
                place -= 1
            else:
                other = n - cycles[place]
                indices[place], indices[other] = indices[other], indices[place]
                yield tuple([pool[index] for index in indices[:r]])
                break
        if place < 0:
            return


def combinations[T](iterable: Iterable[T], r: int) -> Generator[tuple[T, ...], None, None]:
    """Every choice of `r` places without order."""
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combinations(list(iterable), r)


def _combinations[T](pool: list[T], r: int) -> Generator[tuple[T, ...], None, None]:
    n = len(pool)
    if r > n:
        return
    indices = list(range(r))
    while True:
        yield tuple([pool[index] for index in indices])
        place = r - 1
        while place >= 0 and indices[place] == place + n - r:
            place -= 1
        if place < 0:
            return
        indices[place] += 1
        for k in range(place + 1, r):
            indices[k] = indices[k - 1] + 1


def combinations_with_replacement[T](
    iterable: Iterable[T], r: int
) -> Generator[tuple[T, ...], None, None]:
    """Every choice of `r` places without order, each place as often as wanted."""
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combinations_with_replacement(list(iterable), r)


def _combinations_with_replacement[T](
    pool: list[T], r: int
) -> Generator[tuple[T, ...], None, None]:
    n = len(pool)
    if n == 0 and r > 0:
        return
    indices = [0] * r
    while True:
        yield tuple([pool[index] for index in indices])
        place = r - 1
        while place >= 0 and indices[place] == n - 1:
            place -= 1
        if place < 0:
            return
        following = indices[place] + 1
        for k in range(place, r):
            indices[k] = following
