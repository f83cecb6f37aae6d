"""statistics."""

import statistics
from fractions import Fraction
from statistics import NormalDist, StatisticsError

ints = [3, 1, 4, 1, 5, 9, 2, 6]
floats = [0.1, 0.2, 0.3, 2.5, 2.75, 1e10, -3.3]
print(
    statistics.mean(ints),
    statistics.mean([1, 2, 3]),
    statistics.mean(floats),
    statistics.mean([0.1] * 10),
)
print(
    statistics.mean([Fraction(1, 2), Fraction(1, 3)]),
    statistics.fmean(ints),
    statistics.fmean([1.5, 2.5], [3, 1]),
)
print(
    statistics.geometric_mean([54, 24, 36]),
    statistics.harmonic_mean([40, 60]),
    statistics.harmonic_mean([2.5, 3.0, 10.0]),
)
print(
    statistics.median(ints),
    statistics.median([1, 3, 5]),
    statistics.median(floats),
    statistics.median([1.0, 2.0]),
)
print(
    statistics.median_low(ints),
    statistics.median_high(ints),
    statistics.median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]),
)
print(
    statistics.mode(["red", "blue", "red"]),
    statistics.multimode("aabbbbccddddeeffffgg"),
    statistics.multimode(""),
)
print(
    statistics.variance(ints),
    statistics.variance([1, 2, 3]),
    statistics.pvariance([1, 2, 3, 4]),
    statistics.variance(floats),
)
print(
    statistics.stdev(ints),
    statistics.pstdev(floats),
    statistics.stdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75]),
    statistics.pstdev([2, 2]),
)
print(statistics.variance(floats, 1.0), statistics.pvariance([0.0, 0.25, 0.25, 1.25], mu=0.5))
print(
    statistics.quantiles([105, 129, 87, 86, 111, 111, 89, 81, 108, 92], n=5),
    statistics.quantiles(floats, method="inclusive"),
)
x, y = [1, 2, 3, 4, 5, 6, 7, 8, 9], [1.5, 2.25, 3.0, 1.0, 2.0, 3.0, 1.0, 2.0, 3.5]
print(
    statistics.covariance(x, y),
    statistics.correlation(x, y),
    statistics.correlation(x, y, method="ranked"),
)
print(statistics.linear_regression(x, y), statistics.linear_regression(x, y, proportional=True))
iq = NormalDist(100.0, 15.0)
print(
    iq,
    iq.pdf(110.0),
    iq.cdf(120.0),
    iq.zscore(85.0),
    iq + 5.0,
    iq * 2.0,
    iq + NormalDist(1.0, 20.0),
    iq.variance,
)
print(NormalDist.from_samples([1.0, 2.0, 4.0]), NormalDist(2.4, 1.6).overlap(NormalDist(3.2, 2.0)))
nothing: list[int] = []
for attempt in range(3):
    try:
        if attempt == 0:
            print(statistics.mean(nothing))
        elif attempt == 1:
            print(statistics.stdev([1]))
        else:
            print(statistics.median(nothing))
    except StatisticsError as error:
        print(error)

# expect: 3.875 2 1428571428.9357142 0.1
# expect: 5/12 3.875 1.75
# expect: 36.000000000000014 48.0 3.6
# expect: 3.5 3 0.3 1.5
# expect: 3 4 3.7
# expect: red ['b', 'd', 'f'] []
# expect: 7.553571428571429 1 1.25 1.42857142845e+19
# expect: 2.748376143938713 3499271060.9701066 1.0810874155219827 0.0
# expect: 1.6666666663333333e+19 0.234375
# expect: [86.2, 90.2, 106.8, 111.0] [0.15000000000000002, 0.3, 2.625]
# expect: 0.65625 0.26814580718900577 0.22786635759382498
# expect: LinearRegression(slope=0.0875, intercept=1.7013888888888888) LinearRegression(slope=0.356140350877193, intercept=0.0)
# expect: NormalDist(mu=100.0, sigma=15.0) 0.02129653370149015 0.9087887802741321 -1.0 NormalDist(mu=105.0, sigma=15.0) NormalDist(mu=200.0, sigma=30.0) NormalDist(mu=101.0, sigma=25.0) 225.0
# expect: NormalDist(mu=2.3333333333333335, sigma=1.5275252316519468) 0.8035050657330205
# expect: mean requires at least one data point
# expect: stdev requires at least two data points
# expect: no median for empty data
