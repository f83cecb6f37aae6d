"""cmath."""

import cmath

z = complex(1.5, -2.0)
print(cmath.sqrt(-1), cmath.sqrt(z), cmath.sqrt(4.0), cmath.sqrt(complex(-4.0, -0.0)))
print(cmath.exp(z), cmath.log(z), cmath.log10(100), cmath.log(8, 2), cmath.exp(1j * cmath.pi))
print(
    cmath.phase(-1), cmath.phase(z), cmath.polar(3 + 4j), cmath.rect(2.0, 0.5), cmath.rect(1.0, 0.0)
)
# The last digit of these is the machine's affair: CPython takes it from the system's library.
for value in (
    cmath.sin(z),
    cmath.cos(z),
    cmath.tan(z),
    cmath.sinh(z),
    cmath.cosh(z),
    cmath.tanh(z),
):
    print(f"{value:.12f}")
for value in (
    cmath.asin(z),
    cmath.acos(2),
    cmath.atan(z),
    cmath.asinh(z),
    cmath.acosh(0.5),
    cmath.atanh(0.25),
):
    print(f"{value:.12f}")
print(
    cmath.isfinite(z),
    cmath.isnan(cmath.nanj),
    cmath.isinf(cmath.infj),
    cmath.isclose(1 + 1e-12j, 1),
    cmath.tau,
)


def transform(values: list[complex]) -> list[complex]:
    size = len(values)
    if size == 1:
        return values
    even, odd = transform(values[::2]), transform(values[1::2])
    turned = [cmath.exp(-2j * cmath.pi * k / size) * odd[k] for k in range(size // 2)]
    return [even[k] + turned[k] for k in range(size // 2)] + [
        even[k] - turned[k] for k in range(size // 2)
    ]


print([f"{abs(value):.6f}" for value in transform([complex(n * n % 7, 0) for n in range(8)])])
for wrong in (0, 1):
    try:
        print(cmath.log(0) if wrong == 0 else cmath.exp(1000))
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)

# expect: 1j (1.4142135623730951-0.7071067811865475j) (2+0j) -2j
# expect: (-1.8650407290090891-4.075188339491183j) (0.9162907318741551-0.9272952180016122j) (2+0j) (3+0j) (-1+1.2246467991473532e-16j)
# expect: 3.141592653589793 -0.9272952180016122 (5.0, 0.9272952180016122) (1.7551651237807455+0.958851077208406j) (1+0j)
# expect: 3.752771340479-0.256553956090j
# expect: 0.266127195314+3.617775073940j
# expect: 0.005362060922-1.036920282100j
# expect: -0.886092909363-2.139040009981j
# expect: -0.978947819647-1.936148329511j
# expect: 1.064144399177+0.080391015310j
# expect: 0.606511518200-1.622494148872j
# expect: 0.000000000000-1.316957896925j
# expect: 1.311223269672-0.310428283077j
# expect: 1.600410055235-0.887765146184j
# expect: 0.000000000000+1.047197551197j
# expect: 0.255412811883+0.000000000000j
# expect: True True True True 6.283185307179586
# expect: ['14.000000', '5.991619', '4.242641', '4.012543', '0.000000', '4.012543', '4.242641', '5.991619']
# expect: ValueError math domain error
# expect: OverflowError math range error
