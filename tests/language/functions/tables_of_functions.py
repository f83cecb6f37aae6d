"""Tables of the library's functions, which take any kind of number."""

import math

table = [("sqrt", math.sqrt), ("exp", math.exp), ("sin", math.sin)]
for name, f in table:
    print(name, f(2.0), round(f(1.0), 4))
from typing import Callable

checks: dict[str, Callable[[float], bool]] = {"nan": math.isnan, "inf": math.isinf}
print({k: c(float("inf")) for k, c in checks.items()})
print(
    list(map(math.sqrt, [4, 9.0, 16])),
    sorted([-3, 2], key=math.fabs),
    (math.sin if len(table) else math.cos)(0.0),
)
for label, two, pair in (("pow", math.pow, (2.0, 3.0)), ("hypot", math.fmod, (7.0, 4.0))):
    print(label, two(*pair))

# expect: sqrt 1.4142135623730951 1.0
# expect: exp 7.38905609893065 2.7183
# expect: sin 0.9092974268256817 0.8415
# expect: {'nan': False, 'inf': True}
# expect: [2.0, 3.0, 4.0] [2, -3] 0.0
# expect: pow 8.0
# expect: hypot 3.0
