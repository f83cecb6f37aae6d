"""Complex numbers: arithmetic, powers, texts both ways, beside ints and floats."""


class Holder:
    def __init__(self, z: complex) -> None:
        self.z = z


def norm(z: complex) -> float:
    return abs(z) ** 2


def show(z: complex) -> None:
    print(z, z * 2)


def main() -> None:
    c = 1 + 2j
    print(
        c,
        c.real,
        c.imag,
        c.conjugate(),
        abs(3 + 4j),
        c * c,
        c + 1,
        1 + c,
        c - 1.5,
        1.5 - c,
        c / (1 - 1j),
        c**2,
        -c,
        c == 1 + 2j,
    )
    print(
        complex(1, 2),
        complex("1+2j"),
        complex(),
        complex(2),
        hash(1 + 0j) == hash(1),
        hash(c),
        hash(-1.5 + 0.25j),
        bool(0j),
        repr(1j),
        str(-0.0 + 0j),
        [1j],
        c != 1,
        {1j: 1},
        2j * 3,
        1e20 + 1j,
        complex(float("nan"), float("inf")),
        -0j,
        complex(-0.0, -0.0),
    )
    print(
        complex("j"),
        complex("-j"),
        complex(" ( 1.5e3-2.5E-1j ) "),
        complex("3"),
        complex("-2.5j"),
        complex("nan+infj"),
    )
    print(f"{c:.2f}|{c:10.1f}|{c:>12}|{c:<10.2e}|{c:g}|{c:.3}|{c:^+20.1f}|")
    print(
        c**0.5,
        c**-1,
        c**3,
        2**c,
        c ** (1 + 1j),
        (0j) ** 0,
        0j**2,
        (-1 + 0j) ** 0.5,
        (2 + 0j) ** 101,
    )
    print(
        1 == 1 + 0j,
        1.5 == 1.5 + 0j,
        c == 1,
        True + 1j,
        3 * c,
        2 / c,
        c / 2,
        c in [1 + 2j],
        sorted([3j, 1j], key=abs),
    )
    for text in ("abc", "", "1+", "1+2", "1 + 2j", "--1j", "1j2"):
        try:
            print(complex(text))
        except ValueError as e:
            print(e)
    try:
        print(c / 0)
    except ZeroDivisionError as e:
        print(e)
    try:
        print(0j**-1)
    except ZeroDivisionError as e:
        print(e)
    print(norm(3 + 4j), Holder(1j).z)
    z = 0j
    for i in range(5):
        z = z * z + c / 10
    print(z, type(z).__name__, isinstance(z, complex))


main()

# expect: (1+2j) 1.0 2.0 (1-2j) 5.0 (-3+4j) (2+2j) (2+2j) (-0.5+2j) (0.5-2j) (-0.5+1.5j) (-3+4j) (-1-2j) True
# expect: (1+2j) (1+2j) 0j (2+0j) True 2000007 576460752303423487 False 1j 0j [1j] True {1j: 1} 6j (1e+20+1j) (nan+infj) (-0-0j) (-0-0j)
# expect: 1j -1j (1500-0.25j) (3+0j) -2.5j (nan+infj)
# expect: 1.00+2.00j|  1.0+2.0j|      (1+2j)|1.00e+00+2.00e+00j|1+2j|(1+2j)|     +1.0+2.0j      |
# expect: (1.272019649514069+0.7861513777574233j) (0.2-0.4j) (-11-2j) (0.36691394948660344+1.9660554808224875j) (-0.24720004426291722+0.6964504870825432j) (1+0j) 0j (6.123233995736766e-17+1j) (2.535301200456459e+30+0j)
# expect: True True False (1+1j) (3+6j) (0.4-0.8j) (0.5+1j) True [1j, 3j]
# expect: complex() arg is a malformed string
# expect: complex() arg is a malformed string
# expect: complex() arg is a malformed string
# expect: complex() arg is a malformed string
# expect: complex() arg is a malformed string
# expect: complex() arg is a malformed string
# expect: complex() arg is a malformed string
# expect: complex division by zero
# expect: 0.0 to a negative or complex power
# expect: 25.0 1j
# expect: (0.05294449933091531+0.2211741349012096j) complex True
