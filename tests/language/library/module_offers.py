"""hasattr() of a library module and a name that it has."""

import math
import os.path

print(hasattr(math, "isqrt"), hasattr(os.path, "join"))
if hasattr(math, "comb"):
    print(math.comb(5, 2))
if not hasattr(math, "tau"):
    print("no tau")

# expect: True True
# expect: 10
