"""Displays without items, unpacked into others."""

from __future__ import annotations

from collections.abc import Iterable

print((*[], 1), [*[], 1], {*[], 2}, [*(), "a"], {**{}, "a": 1}, [*[*[]], 1.5], (*{*[]}, 1))
print([*[1, 2], *[]], [*[], *["x"]], [*range(2), *"ab"], {*{1}, *[], 2})


def joined(*parts: Iterable[int]) -> list[int]:
    return [*[], *(n for part in parts for n in part), *[]]


print(joined([1], (2, 3)), joined(), "{} {}".format(*[], 1, *[2]))


print(max(*[], 1, 2), min(*[5], 3, *[4, 2]), max(*(1, 2, 3)))

# expect: (1,) [1] {2} ['a'] {'a': 1} [1.5] (1,)
# expect: [1, 2] ['x'] [0, 1, 'a', 'b'] {1, 2}
# expect: [1, 2, 3] [] 1 2
# expect: 2 2 3
