"""The planets' orbits, in steps of a hundredth of a day: floats in objects."""

import math
from dataclasses import dataclass

STEPS = 800_000
SOLAR_MASS = 4 * math.pi**2
DAYS = 365.24


@dataclass
class Body:
    """A point with a mass that moves."""

    x: float
    y: float
    z: float
    vx: float
    vy: float
    vz: float
    mass: float


def solar_system() -> list[Body]:
    """Return the sun and the four large planets."""
    return [
        Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, SOLAR_MASS),
        Body(4.8414, -1.1603, -0.1036, 0.00166 * DAYS, 0.00770 * DAYS, -0.00007 * DAYS, 0.0377),
        Body(8.3434, 4.1248, -0.4035, -0.00277 * DAYS, 0.00500 * DAYS, 0.00002 * DAYS, 0.0113),
        Body(12.8944, -15.1111, -0.2233, 0.00296 * DAYS, 0.00238 * DAYS, -0.00003 * DAYS, 0.0017),
        Body(15.3797, -25.9193, 0.1793, 0.00268 * DAYS, 0.00163 * DAYS, -0.0001 * DAYS, 0.0020),
    ]


def advance(bodies: list[Body], dt: float) -> None:
    """Move all bodies by one step."""
    for i in range(len(bodies)):
        a = bodies[i]
        for j in range(i + 1, len(bodies)):
            b = bodies[j]
            dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
            square = dx * dx + dy * dy + dz * dz
            magnitude = dt / (square * math.sqrt(square))
            a.vx -= dx * b.mass * magnitude
            a.vy -= dy * b.mass * magnitude
            a.vz -= dz * b.mass * magnitude
            b.vx += dx * a.mass * magnitude
            b.vy += dy * a.mass * magnitude
            b.vz += dz * a.mass * magnitude
    for body in bodies:
        body.x += dt * body.vx
        body.y += dt * body.vy
        body.z += dt * body.vz


def energy(bodies: list[Body]) -> float:
    """Return what stays the same but for rounding."""
    total = 0.0
    for i in range(len(bodies)):
        a = bodies[i]
        total += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz)
        for j in range(i + 1, len(bodies)):
            b = bodies[j]
            dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
            total -= a.mass * b.mass / math.sqrt(dx * dx + dy * dy + dz * dz)
    return total


def main() -> None:
    """Print the energy after all steps."""
    bodies = solar_system()
    for _ in range(STEPS):
        advance(bodies, 0.01)
    print(f"{energy(bodies):.6f}")


main()
