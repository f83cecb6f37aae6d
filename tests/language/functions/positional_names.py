"""The name of a positional-only parameter is free for `**` to take."""


def show(a: int, /, b: int, *, c: int = 3, **rest: str) -> str:
    return f"{a} {b} {c} {sorted(rest.items())}"


print(show(1, 2), show(1, b=2, c=4, d="x", a="y"), show(*[1, 2]))
print(show(1, b=5, a="again"))

# expect: 1 2 3 [] 1 2 4 [('a', 'y'), ('d', 'x')] 1 2 3 []
# expect: 1 5 3 [('a', 'again')]
