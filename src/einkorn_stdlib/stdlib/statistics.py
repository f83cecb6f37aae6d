"""Statistics of numbers: averages, spread, relations of two variables.

Data are ints, floats, or for mean() Fractions. Where CPython gives an int for ints (a mean without rest), so does
this; the result's type is then `int | float`. Sums are exact and rounded once, as in CPython.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from _normal_quantile import normal_quantile
from math import erf, erfc, exp, fabs, fsum, hypot, log, sqrt, sumprod, tau
from typing import NamedTuple, SupportsFloat, overload

from _exact import Ratio, Sum
from _typeshed import SupportsRichComparison
from einkorn.bigint import Integer

__all__ = ["LinearRegression", "NormalDist", "StatisticsError", "correlation", "covariance", "fmean",
           "geometric_mean", "harmonic_mean", "linear_regression", "mean", "median", "median_grouped",
           "median_high", "median_low", "mode", "multimode", "pstdev", "pvariance", "quantiles", "stdev",
           "variance"]  # fmt: skip


class StatisticsError(ValueError):
    """There is no such statistic of these data."""


def _floats[X: SupportsFloat](data: Iterable[X]) -> list[float]:
    return [float(value) for value in data]


def _over(total: Ratio, divisor: int) -> float:
    return Ratio(total.top, total.bottom * divisor).to_float()


# ---- Averages


@overload
def mean(data: Iterable[int]) -> int | float:
    total, count = 0, 0
    for value in data:
        total += value
        count += 1
    if count == 0:
        raise StatisticsError("mean requires at least one data point")
    return total // count if total % count == 0 else total / count


@overload
def mean(data: Iterable[float]) -> float:
    made = Sum(data)
    if made.count == 0:
        raise StatisticsError("mean requires at least one data point")
    if not made.is_finite:
        return made.special
    return _over(made.total(), made.count)


@overload
def mean(data: Iterable[Fraction]) -> Fraction:
    values = list(data)
    if not values:
        raise StatisticsError("mean requires at least one data point")
    return sum(values, Fraction(0)) / len(values)


def mean(data: object) -> object:
    """The arithmetic mean, exact and rounded once."""
    raise TypeError("mean() is compiled from its overloads")


@overload
def fmean[X: SupportsFloat](data: Iterable[X], weights: None = None) -> float:
    values = _floats(data)
    if not values:
        raise StatisticsError("fmean requires at least one data point")
    return fsum(values) / len(values)


@overload
def fmean[X: SupportsFloat, W: SupportsFloat](data: Iterable[X], weights: Iterable[W]) -> float:
    values, heavy = _floats(data), _floats(weights)
    if len(heavy) != len(values):
        raise StatisticsError("data and weights must be the same length")
    if not fsum(heavy):
        raise StatisticsError("sum of weights must be non-zero")
    return sumprod(values, heavy) / fsum(heavy)


def fmean(data: object, weights: object = None) -> float:
    """The mean in floats, faster; or the mean with weights."""
    raise TypeError("fmean() is compiled from its overloads")


def geometric_mean[X: SupportsFloat](data: Iterable[X]) -> float:
    """The n-th root of the product of n numbers above zero."""
    values = _floats(data)
    message = "geometric mean requires a non-empty dataset containing positive numbers"
    if not values or min(values) <= 0.0:
        raise StatisticsError(message)
    return exp(fsum([log(value) for value in values]) / len(values))


@overload
def harmonic_mean(data: Iterable[int]) -> int | float:
    values = list(data)
    if len(values) == 1 and values[0] >= 0:
        return values[0]
    if values and min(values) == 0:
        return 0
    return _harmonic([float(value) for value in values])


@overload
def harmonic_mean(data: Iterable[float]) -> int | float:
    return _harmonic(list(data))


def harmonic_mean(data: object) -> object:
    """The reciprocal of the mean of reciprocals."""
    raise TypeError("harmonic_mean() is compiled from its overloads")


def _harmonic(values: list[float]) -> int | float:
    if not values:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if min(values) < 0.0:
        raise StatisticsError("harmonic mean does not support negative values")
    if len(values) == 1:
        return values[0]
    if 0.0 in values:
        return 0
    made = Sum([1.0 / value for value in values])
    total = made.total()
    return Ratio(total.bottom * made.count, total.top).to_float()


# ---- The middle


@overload
def median(data: Iterable[int]) -> int | float:
    values = sorted(data)
    middle = _middle(len(values))
    if len(values) % 2 == 1:
        return values[middle]
    return (values[middle - 1] + values[middle]) / 2


@overload
def median(data: Iterable[float]) -> float:
    values = sorted(data)
    middle = _middle(len(values))
    if len(values) % 2 == 1:
        return values[middle]
    return (values[middle - 1] + values[middle]) / 2.0


def median(data: object) -> object:
    """The middle value, or the mean of the two in the middle."""
    raise TypeError("median() is compiled from its overloads")


def _middle(count: int) -> int:
    if count == 0:
        raise StatisticsError("no median for empty data")
    return count // 2


def median_low[T: SupportsRichComparison](data: Iterable[T]) -> T:
    """The middle value, or the smaller of the two in the middle."""
    values = sorted(data)
    middle = _middle(len(values))
    return values[middle] if len(values) % 2 == 1 else values[middle - 1]


def median_high[T: SupportsRichComparison](data: Iterable[T]) -> T:
    """The middle value, or the larger of the two in the middle."""
    values = sorted(data)
    return values[_middle(len(values))]


def median_grouped[X: SupportsFloat](data: Iterable[X], interval: float = 1.0) -> float:
    """The median of data in classes of width `interval`, by interpolation."""
    values = sorted(_floats(data))
    middle = values[_middle(len(values))]
    below = len([value for value in values if value < middle])
    inside = len([value for value in values if value == middle])
    return (middle - interval / 2.0) + interval * (len(values) / 2.0 - below) / inside


def mode[T](data: Iterable[T]) -> T:
    """The most frequent value, the first of them."""
    for value in multimode(data):
        return value
    raise StatisticsError("no mode for empty data")


def multimode[T](data: Iterable[T]) -> list[T]:
    """The most frequent values, in the order they came."""
    counts: dict[T, int] = {}
    for value in data:
        counts[value] = counts.get(value, 0) + 1
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles[X: SupportsFloat](
    data: Iterable[X], *, n: int = 4, method: str = "exclusive"
) -> list[float]:
    """The n - 1 points that cut the data into n parts of equal probability."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    values = sorted(_floats(data))
    if len(values) < 2:
        raise StatisticsError("must have at least two data points")
    result: list[float] = []
    if method == "inclusive":
        last = len(values) - 1
        for i in range(1, n):
            place, rest = divmod(i * last, n)
            result.append((values[place] * (n - rest) + values[place + 1] * rest) / n)
        return result
    if method != "exclusive":
        raise ValueError(f"Unknown method: {method!r}")
    wide = len(values) + 1
    for i in range(1, n):
        place = max(1, min(i * wide // n, len(values) - 1))
        rest = i * wide - place * n
        result.append((values[place - 1] * (n - rest) + values[place] * rest) / n)
    return result


# ---- Spread


class _Spread:
    """The exact mean square deviation."""

    def __init__(self, deviations: Ratio, special: float, is_finite: bool) -> None:
        self.deviations = deviations
        self.special = special
        self.is_finite = is_finite

    def value(self) -> float:
        return self.deviations.to_float() if self.is_finite else self.special - self.special

    def root(self) -> float:
        return self.deviations.root() if self.is_finite else self.special - self.special


def _spread(values: list[float], center: float | None, divisor: int) -> _Spread:
    if center is None:
        made = Sum(values, True)
        found = made.deviations()
    else:
        made = Sum([(value - center) * (value - center) for value in values])
        found = made.total()
    return _Spread(Ratio(found.top, found.bottom * divisor), made.special, made.is_finite)


def _whole(values: list[int], divisor: int) -> int | float:
    """The mean square deviation of ints: an int where it is one."""
    total, squares, count = Integer(0), Integer(0), len(values)
    for value in values:
        total += value
        squares += Integer(value) * value
    top, bottom = squares * count - total * total, Integer(count * divisor)
    return int(top // bottom) if not top % bottom else top / bottom


def _need(count: int, least: int, name: str) -> None:
    if count < least:
        points = "at least one data point" if least == 1 else "at least two data points"
        raise StatisticsError(f"{name} requires {points}")


@overload
def variance(data: Iterable[int], xbar: None = None) -> int | float:
    values = list(data)
    _need(len(values), 2, "variance")
    return _whole(values, len(values) - 1)


@overload
def variance(data: Iterable[float], xbar: float | None = None) -> float:
    values = list(data)
    _need(len(values), 2, "variance")
    return _spread(values, xbar, len(values) - 1).value()


def variance(data: object, xbar: object = None) -> object:
    """The variance of a sample."""
    raise TypeError("variance() is compiled from its overloads")


@overload
def pvariance(data: Iterable[int], mu: None = None) -> int | float:
    values = list(data)
    _need(len(values), 1, "pvariance")
    return _whole(values, len(values))


@overload
def pvariance(data: Iterable[float], mu: float | None = None) -> float:
    values = list(data)
    _need(len(values), 1, "pvariance")
    return _spread(values, mu, len(values)).value()


def pvariance(data: object, mu: object = None) -> object:
    """The variance of a whole population."""
    raise TypeError("pvariance() is compiled from its overloads")


def stdev[X: SupportsFloat](data: Iterable[X], xbar: float | None = None) -> float:
    """The standard deviation of a sample."""
    values = _floats(data)
    _need(len(values), 2, "stdev")
    return _spread(values, xbar, len(values) - 1).root()


def pstdev[X: SupportsFloat](data: Iterable[X], mu: float | None = None) -> float:
    """The standard deviation of a whole population."""
    values = _floats(data)
    _need(len(values), 1, "pstdev")
    return _spread(values, mu, len(values)).root()


# ---- Two variables


class LinearRegression(NamedTuple):
    """The line of least squares."""

    slope: float
    intercept: float


def _centered(values: list[float]) -> list[float]:
    center = fsum(values) / len(values)
    return [value - center for value in values]


def _pairs(x: list[float], y: list[float], name: str) -> None:
    if len(x) != len(y):
        raise StatisticsError(f"{name} requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError(f"{name} requires at least two data points")


def covariance[X: SupportsFloat, Y: SupportsFloat](x: Sequence[X], y: Sequence[Y], /) -> float:
    """The sample covariance."""
    first, second = _floats(x), _floats(y)
    _pairs(first, second, "covariance")
    return sumprod(_centered(first), _centered(second)) / (len(first) - 1)


def correlation[X: SupportsFloat, Y: SupportsFloat](
    x: Sequence[X], y: Sequence[Y], /, *, method: str = "linear"
) -> float:
    """Pearson's coefficient, or Spearman's of ranks (`method="ranked"`)."""
    first, second = _floats(x), _floats(y)
    _pairs(first, second, "correlation")
    if method not in ("linear", "ranked"):
        raise ValueError(f"Unknown method: {method!r}")
    if method == "ranked":
        start = (len(first) - 1) / -2.0
        first, second = _ranks(first, start), _ranks(second, start)
    else:
        first, second = _centered(first), _centered(second)
    both = sqrt(sumprod(first, first) * sumprod(second, second))
    if both == 0.0:
        raise StatisticsError("at least one of the inputs is constant")
    return sumprod(first, second) / both


def _ranks(values: list[float], start: float) -> list[float]:
    """Each value's place in order; equal ones share the mean of theirs."""
    order = sorted([(value, place) for place, value in enumerate(values)])
    result = [0.0] * len(values)
    place = 0
    while place < len(order):
        end = place
        while end < len(order) and order[end][0] == order[place][0]:
            end += 1
        for index in range(place, end):
            result[order[index][1]] = start + (place + end - 1) / 2.0
        place = end
    return result


def linear_regression[X: SupportsFloat, Y: SupportsFloat](
    x: Sequence[X], y: Sequence[Y], /, *, proportional: bool = False
) -> LinearRegression:
    """The line of least squares; through the origin when `proportional`."""
    first, second = _floats(x), _floats(y)
    _pairs(first, second, "linear regression")
    left = first if proportional else _centered(first)
    right = second if proportional else _centered(second)
    squares = sumprod(left, left)
    if squares == 0.0:
        raise StatisticsError("x is constant")
    slope = sumprod(left, right) / squares
    if proportional:
        return LinearRegression(slope, 0.0)
    return LinearRegression(slope, fsum(second) / len(second) - slope * (fsum(first) / len(first)))


class NormalDist:
    """A normal distribution."""

    def __init__(self, mu: float = 0.0, sigma: float = 1.0) -> None:
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = mu
        self._sigma = sigma

    @classmethod
    def from_samples[X: SupportsFloat](cls, data: Iterable[X]) -> "NormalDist":
        """The distribution with the mean and standard deviation of samples."""
        values = _floats(data)
        if len(values) < 2:
            raise StatisticsError("stdev requires at least two data points")
        return NormalDist(fmean(values), stdev(values))

    @property
    def mean(self) -> float:
        return self._mu

    @property
    def median(self) -> float:
        return self._mu

    @property
    def mode(self) -> float:
        return self._mu

    @property
    def stdev(self) -> float:
        return self._sigma

    @property
    def variance(self) -> float:
        return self._sigma * self._sigma

    def _check(self, name: str) -> None:
        if self._sigma == 0.0:
            raise StatisticsError(f"{name} not defined when sigma is zero")

    def pdf(self, x: float) -> float:
        """The density at x."""
        variance = self._sigma * self._sigma
        self._check("pdf()")
        difference = x - self._mu
        return exp(difference * difference / (-2.0 * variance)) / sqrt(tau * variance)

    def cdf(self, x: float) -> float:
        """The probability of a value not above x."""
        self._check("cdf()")
        return 0.5 * (1.0 + erf((x - self._mu) / (self._sigma * 1.4142135623730951)))

    def inv_cdf(self, p: float) -> float:
        """The value that is not exceeded with probability p."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        return self._mu + normal_quantile(p) * self._sigma

    def quantiles(self, n: int = 4) -> list[float]:
        """The values that part it into n pieces of one probability."""
        return [self.inv_cdf(place / n) for place in range(1, n)]

    def zscore(self, x: float) -> float:
        """The distance from the mean in standard deviations."""
        self._check("zscore()")
        return (x - self._mu) / self._sigma

    def overlap(self, other: "NormalDist") -> float:
        """The area under both densities."""
        first, second = self, other
        if (second._sigma, second._mu) < (first._sigma, first._mu):
            first, second = second, first
        if first.variance == 0.0 or second.variance == 0.0:
            raise StatisticsError("overlap() not defined when sigma is zero")
        wide = second.variance - first.variance
        distance = fabs(second._mu - first._mu)
        if wide == 0.0:
            return erfc(distance / (2.0 * first._sigma * 1.4142135623730951))
        a = first._mu * second.variance - second._mu * first.variance
        b = (
            first._sigma
            * second._sigma
            * sqrt(distance * distance + wide * log(second.variance / first.variance))
        )
        low, high = (a + b) / wide, (a - b) / wide
        return 1.0 - (
            fabs(second.cdf(low) - first.cdf(low)) + fabs(second.cdf(high) - first.cdf(high))
        )

    def __add__(self, other: "NormalDist | float") -> "NormalDist":
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other: "NormalDist | float") -> "NormalDist":
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, other: float) -> "NormalDist":
        return NormalDist(self._mu * other, self._sigma * fabs(other))

    def __truediv__(self, other: float) -> "NormalDist":
        return NormalDist(self._mu / other, self._sigma / fabs(other))

    def __radd__(self, other: float) -> "NormalDist":
        return self + other

    def __rsub__(self, other: float) -> "NormalDist":
        return -(self - other)

    def __rmul__(self, other: float) -> "NormalDist":
        return self * other

    def __pos__(self) -> "NormalDist":
        return NormalDist(self._mu, self._sigma)

    def __neg__(self) -> "NormalDist":
        return NormalDist(-self._mu, self._sigma)

    def __eq__(self, other: object, /) -> bool:
        if not isinstance(other, NormalDist):
            return False
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self) -> int:
        return hash((self._mu, self._sigma))

    def __repr__(self) -> str:
        return f"NormalDist(mu={self._mu!r}, sigma={self._sigma!r})"
