"""A float that may hold an int where a complex number or None is declared: it becomes a complex number."""

import cmath


def widened(number: float) -> None:
    print(number)


def told(z: complex | None) -> str:
    if z is None:
        return "none"
    return f"{z} {z.real} {z.imag} {z * 1j}"


def maybe(number: float | None) -> None:
    print(told(number))


def main() -> None:
    widened(1)  # from here on a float may be an int
    for base in [0.5, 2.0]:
        print(cmath.log(0.25, base))
    x: float = 2.5
    print(told(x))
    maybe(None)
    maybe(4.5)


main()


# A fractional power of a number written as a negative one.
power = (-1) ** 2.3
print(power, type(power), (-2) ** 2.0, (-8) ** -0.5, (-1) ** float("inf"))
root = 1j
root = (-1) ** 0.5
print(abs(root))

# expect: 1
# expect: (2-0j)
# expect: (-2+0j)
# expect: 2.5 2.5 0.0 2.5j
# expect: none
# expect: 4.5 4.5 0.0 4.5j
# expect: (0.587785252292474+0.8090169943749468j) <class 'complex'> 4.0 (2.1648901405887335e-17-0.3535533905932738j) 1.0
# expect: 1.0
