"""Powers: ints stay ints, negative exponents make floats, bools count as ints."""


def main() -> None:
    n = 3
    x = 2**10
    print(
        2**2,
        n**2,
        -(2**2),
        2**3**2,
        x,
        2**-1,
        n**-1,
        {k: k**2 for k in range(3)},
        [v**2 for v in (1, 2)],
        pow(2, 3),
        (2).__pow__(3),
    )
    n **= 2
    print(n, 10**n % 7, True**2, 2.0**2, n**0.5)


main()

ratio: float = 2
print(ratio**-2)
ratio = 3
ratio **= -2
print(ratio)
ratios: list[float] = [2, 4.0]
ratios[0] **= -2
print(ratios)

# expect: 4 9 -4 512 1024 0.5 0.3333333333333333 {0: 0, 1: 1, 2: 4} [1, 4] 8 8
# expect: 9 6 1 4.0 3.0
# expect: 0.25
# expect: 0.1111111111111111
# expect: [0.25, 4.0]
