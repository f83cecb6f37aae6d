"""Pseudo-random numbers: the Mersenne Twister, the same sequence for the same seed as in CPython.

Seeds are int, str, bytes or None (entropy). Not for secrets: see `secrets`.
"""

from collections.abc import MutableSequence, Sequence

import _distributions as distributions
import _elementary as elementary
from _digests import new_sha512
from einkorn.lowlevel.integers import u32
from einkorn.platform.boundary import current

__all__ = ["Random", "SystemRandom", "betavariate", "binomialvariate", "choice", "choices", "expovariate",
           "gammavariate", "gauss", "getstate", "setstate", "vonmisesvariate", "getrandbits", "lognormvariate", "normalvariate", "paretovariate", "randbytes",
           "randint", "random", "randrange", "sample", "seed", "shuffle", "triangular", "uniform",
           "weibullvariate"]  # fmt: skip

_SIZE = 624
_MIDDLE = 397
_TAU = 6.283185307179586
_NORMAL = 1.7155277699214135  # 4 * exp(-0.5) / sqrt(2)


class Random:
    """One generator with its own state."""

    def __init__(self, x: int | float | str | bytes | bytearray | None = None) -> None:
        self._state: list[u32] = [u32(0)] * _SIZE
        self._place = _SIZE
        self._spare = 0.0
        self._has_spare = False
        self.seed(x)

    def seed(
        self, a: int | float | str | bytes | bytearray | None = None, version: int = 2
    ) -> None:
        """Start again from `a`; from the machine's entropy when None."""
        self._has_spare = False
        if a is None:
            self._seed_octets(current().entropy(32))
        elif isinstance(a, (str, bytes, bytearray)):
            octets = a.encode() if isinstance(a, str) else bytes(a)
            digest = new_sha512()
            digest.update(octets)
            self._seed_octets(octets + digest.digest())
        elif isinstance(a, float):
            self._seed_number(abs(hash(a)))
        else:
            self._seed_number(abs(int(a)))

    def _seed_number(self, value: int) -> None:
        key = [u32(value & 0xFFFF_FFFF)]
        if value >> 32:
            key.append(u32(value >> 32))
        self._seed_words(key)

    def _seed_octets(self, octets: bytes) -> None:
        """The octets as one big-endian number, split in words from its low end."""
        key: list[u32] = []
        place = len(octets)
        while place > 0:
            word = 0
            for back in range(4):
                if place - 1 - back >= 0:
                    word |= octets[place - 1 - back] << 8 * back
            key.append(u32(word))
            place -= 4
        while len(key) > 1 and int(key[-1]) == 0:
            key.pop()
        self._seed_words(key)

    def _seed_words(self, key: list[u32]) -> None:
        """init_by_array of the reference implementation."""
        state = self._state
        state[0] = u32(19650218)
        for i in range(1, _SIZE):
            before = state[i - 1]
            state[i] = (before ^ before >> 30) * 1812433253 + i
        i = 1
        j = 0
        for _ in range(max(_SIZE, len(key))):
            before = state[i - 1]
            state[i] = (state[i] ^ (before ^ before >> 30) * 1664525) + key[j] + j
            i += 1
            j += 1
            if i >= _SIZE:
                state[0] = state[_SIZE - 1]
                i = 1
            if j >= len(key):
                j = 0
        for _ in range(_SIZE - 1):
            before = state[i - 1]
            state[i] = (state[i] ^ (before ^ before >> 30) * 1566083941) - i
            i += 1
            if i >= _SIZE:
                state[0] = state[_SIZE - 1]
                i = 1
        state[0] = u32(0x8000_0000)
        self._place = _SIZE

    def _refill(self) -> None:
        """The next 624 words."""
        state = self._state
        for i in range(_SIZE):
            following = state[i + 1 if i + 1 < _SIZE else 0]
            y = (state[i] & 0x8000_0000) | (following & 0x7FFF_FFFF)
            other = i + _MIDDLE
            if other >= _SIZE:
                other -= _SIZE
            mixed = state[other] ^ y >> 1
            if int(y & 1):
                mixed = mixed ^ 0x9908_B0DF
            state[i] = mixed
        self._place = 0

    def _word(self) -> int:
        """32 random bits."""
        if self._place >= _SIZE:
            self._refill()
        y = self._state[self._place]
        self._place += 1
        y = y ^ y >> 11
        y = y ^ (y << 7 & 0x9D2C_5680)
        y = y ^ (y << 15 & 0xEFC6_0000)
        return int(y ^ y >> 18)

    # ---- Integers

    def getrandbits(self, k: int, /) -> int:
        """`k` random bits; OverflowError beyond 63."""
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        if k == 0:
            return 0
        if k > 63:
            raise OverflowError("int too large: it has 64 bits")
        low = self._word()
        if k <= 32:
            return low >> 32 - k
        return (self._word() >> 64 - k) << 32 | low

    def _below(self, n: int) -> int:
        """An integer from 0 to n - 1, each equally likely."""
        if n <= 0:
            raise ValueError("empty range")
        k = n.bit_length()
        value = self.getrandbits(k)
        while value >= n:
            value = self.getrandbits(k)
        return value

    def randrange(self, start: int, stop: int | None = None, step: int = 1) -> int:
        """One of range(start, stop, step)."""
        if stop is None:
            if step != 1:
                raise TypeError("Missing a non-None stop argument")
            if start <= 0:
                raise ValueError("empty range for randrange()")
            return self._below(start)
        width = stop - start
        if step == 1:
            if width <= 0:
                raise ValueError(f"empty range in randrange({start}, {stop})")
            return start + self._below(width)
        if step > 0:
            count = (width + step - 1) // step
        elif step < 0:
            count = (width + step + 1) // step
        else:
            raise ValueError("zero step for randrange()")
        if count <= 0:
            raise ValueError(f"empty range in randrange({start}, {stop}, {step})")
        return start + step * self._below(count)

    def randint(self, a: int, b: int) -> int:
        """An integer from a to b, both possible."""
        return self.randrange(a, b + 1)

    def randbytes(self, n: int) -> bytes:
        """`n` random octets."""
        result = bytearray(n)
        place = 0
        # CPython takes one number of 8n bits, least significant word first, cut at its top.
        while place < n:
            word = self._word()
            count = min(4, n - place)
            if count < 4:
                word >>= 32 - 8 * count
            for shift in range(count):
                result[place + shift] = word >> 8 * shift & 255
            place += count
        return bytes(result)

    # ---- Sequences

    def choice[T](self, seq: Sequence[T]) -> T:
        """One item; IndexError when there is none."""
        if len(seq) == 0:
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._below(len(seq))]

    def shuffle[T](self, x: MutableSequence[T]) -> None:
        """Put the items in random order."""
        place = len(x) - 1
        while place > 0:
            other = self._below(place + 1)
            item = x[place]
            x[place] = x[other]
            x[other] = item
            place -= 1

    def sample[T](
        self, population: Sequence[T], k: int, *, counts: Sequence[int] | None = None
    ) -> list[T]:
        """`k` items at different places; with `counts` each item as often as it says."""
        if counts is not None:
            return self._counted_sample(population, k, counts)
        n = len(population)
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        result: list[T] = []
        limit = 21
        if k > 5:
            # 4 ** ceil(log4(3k)): above it a set of what was drawn is smaller than a copy.
            size = 1
            while size < k * 3:
                size *= 4
            limit += size
        if n <= limit:
            pool = list(population)
            for drawn in range(k):
                place = self._below(n - drawn)
                result.append(pool[place])
                pool[place] = pool[n - drawn - 1]
            return result
        taken: set[int] = set()
        for _ in range(k):
            place = self._below(n)
            while place in taken:
                place = self._below(n)
            taken.add(place)
            result.append(population[place])
        return result

    def _counted_sample[T](self, population: Sequence[T], k: int, counts: Sequence[int]) -> list[T]:
        if len(counts) != len(population):
            raise ValueError("The number of counts does not match the population")
        bounds: list[int] = []
        total = 0
        for count in counts:
            total += count
            bounds.append(total)
        if total < 0:
            raise ValueError("Total of counts must be non-negative")
        result: list[T] = []
        for chosen in self.sample(range(total), k):
            place = 0
            while bounds[place] <= chosen:
                place += 1
            result.append(population[place])
        return result

    def choices[T](
        self,
        population: Sequence[T],
        weights: Sequence[float] | None = None,
        *,
        cum_weights: Sequence[float] | None = None,
        k: int = 1,
    ) -> list[T]:
        """`k` items, any as often as it comes, by weight."""
        n = len(population)
        if weights is not None and cum_weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        bounds: list[float] = []
        if weights is not None:
            total = 0.0
            for weight in weights:
                total += weight
                bounds.append(total)
        elif cum_weights is not None:
            bounds.extend(cum_weights)
        else:
            return [population[int(self.random() * n)] for _ in range(k)]
        if len(bounds) != n:
            raise ValueError("The number of weights does not match the population")
        total = bounds[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not elementary.isfinite(total):
            raise ValueError("Total of weights must be finite")
        return [population[_place(bounds, self.random() * total)] for _ in range(k)]

    # ---- Real numbers

    def random(self) -> float:
        """At least 0.0 and below 1.0, a multiple of 2**-53."""
        high = self._word() >> 5
        low = self._word() >> 6
        return (float(high) * 67108864.0 + float(low)) * 1.1102230246251565e-16

    def uniform(self, a: float, b: float) -> float:
        return a + (b - a) * self.random()

    def triangular(self, low: float = 0.0, high: float = 1.0, mode: float | None = None) -> float:
        u = self.random()
        if high == low:
            return low
        c = 0.5 if mode is None else (mode - low) / (high - low)
        if u > c:
            u = 1.0 - u
            c = 1.0 - c
            low, high = high, low
        return low + (high - low) * elementary.sqrt(u * c)

    def normalvariate(self, mu: float = 0.0, sigma: float = 1.0) -> float:
        """The normal distribution (Kinderman and Monahan's ratio of uniforms)."""
        while True:
            first = self.random()
            second = 1.0 - self.random()
            z = _NORMAL * (first - 0.5) / second
            if z * z / 4.0 <= -elementary.log(second):
                return mu + z * sigma

    def gauss(self, mu: float = 0.0, sigma: float = 1.0) -> float:
        """The normal distribution, two numbers at a time."""
        if self._has_spare:
            self._has_spare = False
            return mu + self._spare * sigma
        angle = self.random() * _TAU
        radius = elementary.sqrt(-2.0 * elementary.log(1.0 - self.random()))
        self._spare = elementary.sin(angle) * radius
        self._has_spare = True
        return mu + elementary.cos(angle) * radius * sigma

    def lognormvariate(self, mu: float = 0.0, sigma: float = 1.0) -> float:
        return elementary.exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd: float = 1.0) -> float:
        return -elementary.log(1.0 - self.random()) / lambd

    def paretovariate(self, alpha: float) -> float:
        u = 1.0 - self.random()
        return elementary.pow(u, -1.0 / alpha)

    def weibullvariate(self, alpha: float, beta: float) -> float:
        u = 1.0 - self.random()
        return alpha * elementary.pow(-elementary.log(u), 1.0 / beta)

    def gammavariate(self, alpha: float, beta: float) -> float:
        """The gamma distribution (Cheng; Ahrens and Dieter below alpha = 1)."""
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha > 1.0:
            return distributions.gamma_above_one(self.random, alpha) * beta
        if alpha == 1.0:
            return -elementary.log(1.0 - self.random()) * beta
        return distributions.gamma_below_one(self.random, alpha) * beta

    def betavariate(self, alpha: float, beta: float) -> float:
        """The beta distribution, from two of gamma."""
        first = self.gammavariate(alpha, 1.0)
        return first / (first + self.gammavariate(beta, 1.0)) if first else 0.0

    def vonmisesvariate(self, mu: float, kappa: float) -> float:
        """Angles around mu (Best and Fisher)."""
        return distributions.von_mises(self.random, mu, kappa)

    def binomialvariate(self, n: int = 1, p: float = 0.5) -> int:
        """How many of n trials succeed."""
        return distributions.binomial(self.random, n, p)

    def getstate(self) -> tuple[int, tuple[int, ...], float | None]:
        """All that setstate() needs to go on from here."""
        words = [int(word) for word in self._state]
        words.append(self._place)
        return (3, tuple(words), self._spare if self._has_spare else None)

    def setstate(self, state: tuple[int, tuple[int, ...], float | None]) -> None:
        """Go on from where getstate() was called."""
        version, words, spare = state
        if version != 3 or len(words) != _SIZE + 1:
            raise ValueError(
                f"state with version {version} passed to Random.setstate() of version 3"
            )
        self._state = [u32(word) for word in words[:_SIZE]]
        self._place = words[_SIZE]
        self._has_spare = spare is not None
        self._spare = 0.0 if spare is None else spare


def _place(bounds: list[float], value: float) -> int:
    """The first place whose bound is above `value`, at most the last."""
    low = 0
    high = len(bounds) - 1
    while low < high:
        middle = (low + high) // 2
        if value < bounds[middle]:
            high = middle
        else:
            low = middle + 1
    return low


class SystemRandom(Random):
    """Numbers from the machine's entropy: unpredictable, without a seed."""

    def seed(
        self, a: int | float | str | bytes | bytearray | None = None, version: int = 2
    ) -> None:
        return None

    def _word(self) -> int:
        octets = current().entropy(4)
        return octets[0] | octets[1] << 8 | octets[2] << 16 | octets[3] << 24


class _Shared:
    """The generator behind the module's functions, made at first use."""

    def __init__(self) -> None:
        self._generator: Random | None = None

    def get(self) -> Random:
        generator = self._generator
        if generator is None:
            generator = Random()
            self._generator = generator
        return generator


_shared = _Shared()


def seed(a: int | float | str | bytes | bytearray | None = None, version: int = 2) -> None:
    _shared.get().seed(a, version)


def random() -> float:
    return _shared.get().random()


def uniform(a: float, b: float) -> float:
    return _shared.get().uniform(a, b)


def triangular(low: float = 0.0, high: float = 1.0, mode: float | None = None) -> float:
    return _shared.get().triangular(low, high, mode)


def randint(a: int, b: int) -> int:
    return _shared.get().randint(a, b)


def randrange(start: int, stop: int | None = None, step: int = 1) -> int:
    return _shared.get().randrange(start, stop, step)


def getrandbits(k: int, /) -> int:
    return _shared.get().getrandbits(k)


def randbytes(n: int) -> bytes:
    return _shared.get().randbytes(n)


def choice[T](seq: Sequence[T]) -> T:
    return _shared.get().choice(seq)


def choices[T](
    population: Sequence[T],
    weights: Sequence[float] | None = None,
    *,
    cum_weights: Sequence[float] | None = None,
    k: int = 1,
) -> list[T]:
    return _shared.get().choices(population, weights, cum_weights=cum_weights, k=k)


def shuffle[T](x: MutableSequence[T]) -> None:
    _shared.get().shuffle(x)


def sample[T](population: Sequence[T], k: int, *, counts: Sequence[int] | None = None) -> list[T]:
    return _shared.get().sample(population, k, counts=counts)


def normalvariate(mu: float = 0.0, sigma: float = 1.0) -> float:
    return _shared.get().normalvariate(mu, sigma)


def gauss(mu: float = 0.0, sigma: float = 1.0) -> float:
    return _shared.get().gauss(mu, sigma)


def lognormvariate(mu: float = 0.0, sigma: float = 1.0) -> float:
    return _shared.get().lognormvariate(mu, sigma)


def expovariate(lambd: float = 1.0) -> float:
    return _shared.get().expovariate(lambd)


def paretovariate(alpha: float) -> float:
    return _shared.get().paretovariate(alpha)


def weibullvariate(alpha: float, beta: float) -> float:
    return _shared.get().weibullvariate(alpha, beta)


def gammavariate(alpha: float, beta: float) -> float:
    return _shared.get().gammavariate(alpha, beta)


def betavariate(alpha: float, beta: float) -> float:
    return _shared.get().betavariate(alpha, beta)


def vonmisesvariate(mu: float, kappa: float) -> float:
    return _shared.get().vonmisesvariate(mu, kappa)


def binomialvariate(n: int = 1, p: float = 0.5) -> int:
    return _shared.get().binomialvariate(n, p)


def getstate() -> tuple[int, tuple[int, ...], float | None]:
    return _shared.get().getstate()


def setstate(state: tuple[int, tuple[int, ...], float | None]) -> None:
    _shared.get().setstate(state)
