"""NaN in containers: the same object counts as equal, though it is unequal to itself."""

import math
import struct
from collections import Counter, deque

nan = float("nan")
xs = [nan, 1.0]
print(nan in xs, xs.count(nan))
print(xs == [nan, 1.0], [nan] == [nan], (nan,) == (nan,))
print({nan} == {nan}, nan in {nan}, {1: nan} == {1: nan}, nan in (nan, 2.0))
ys: list[object] = [nan]
print(nan in ys, ys == [nan], ys.count(nan))
print(float("nan") in [nan], [float("nan")] == [nan])
d = {nan: 1}
print(nan in d)
print(math.nan in [math.nan])
print([nan] < [nan], (nan, 1) < (nan, 2), max((nan, 1), (nan, 2)))
print(nan == nan, nan != nan)
print(
    struct.pack(">d", nan).hex(),
    struct.pack(">f", -nan).hex(),
    struct.pack("<d", float("nan")).hex(),
)
xs.remove(nan)
print(xs, [1.0, nan].index(nan), len({nan, nan, float("nan")}))
zs: list[float | None] = [None, nan]
print(nan in zs, zs == [None, nan], zs.index(nan), zs.count(float("nan")))
t: tuple[float, ...] = (nan, 2.0)
print(nan in t, t == (nan, 2.0), t.count(nan), t == (float("nan"), 2.0))
ks: dict[float | str, int] = {nan: 3}
print(ks[nan], ks.get(float("nan")))
print(nan in deque([nan]), deque([nan]) == deque([nan]), Counter([nan, nan, 1.0])[nan])
print(0.0 in [-0.0], [0.0] == [-0.0], 1.0 in [1], [1.0, 2.0] == [1, 2])

# expect: True 1
# expect: True True True
# expect: True True True True
# expect: True True 1
# expect: False False
# expect: True
# expect: True
# expect: False True (nan, 2)
# expect: False True
# expect: 7ff8000000000000 ffc00000 000000000000f87f
# expect: [1.0] 1 2
# expect: True True 1 0
# expect: True True 1 False
# expect: 3 None
# expect: True True 2
# expect: True True True True
