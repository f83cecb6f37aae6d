/* As nbody.py. */
#include <math.h>
#include <stdio.h>

#define BODIES 5
struct body { double x, y, z, vx, vy, vz, mass; };

static void advance(struct body *bodies, double dt)
{
    for (int i = 0; i < BODIES; i++) {
        struct body *a = &bodies[i];
        for (int j = i + 1; j < BODIES; j++) {
            struct body *b = &bodies[j];
            double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
            double square = dx * dx + dy * dy + dz * dz;
            double magnitude = dt / (square * sqrt(square));
            a->vx -= dx * b->mass * magnitude;
            a->vy -= dy * b->mass * magnitude;
            a->vz -= dz * b->mass * magnitude;
            b->vx += dx * a->mass * magnitude;
            b->vy += dy * a->mass * magnitude;
            b->vz += dz * a->mass * magnitude;
        }
    }
    for (int i = 0; i < BODIES; i++) {
        bodies[i].x += dt * bodies[i].vx;
        bodies[i].y += dt * bodies[i].vy;
        bodies[i].z += dt * bodies[i].vz;
    }
}

static double energy(const struct body *bodies)
{
    double total = 0;
    for (int i = 0; i < BODIES; i++) {
        const struct body *a = &bodies[i];
        total += 0.5 * a->mass * (a->vx * a->vx + a->vy * a->vy + a->vz * a->vz);
        for (int j = i + 1; j < BODIES; j++) {
            const struct body *b = &bodies[j];
            double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
            total -= a->mass * b->mass / sqrt(dx * dx + dy * dy + dz * dz);
        }
    }
    return total;
}

int main(void)
{
    double d = 365.24, pi = 3.141592653589793;
    struct body bodies[BODIES] = {
        {0, 0, 0, 0, 0, 0, 4 * pi * pi},
        {4.8414, -1.1603, -0.1036, 0.00166 * d, 0.00770 * d, -0.00007 * d, 0.0377},
        {8.3434, 4.1248, -0.4035, -0.00277 * d, 0.00500 * d, 0.00002 * d, 0.0113},
        {12.8944, -15.1111, -0.2233, 0.00296 * d, 0.00238 * d, -0.00003 * d, 0.0017},
        {15.3797, -25.9193, 0.1793, 0.00268 * d, 0.00163 * d, -0.0001 * d, 0.0020},
    };
    for (int step = 0; step < 800000; step++)
        advance(bodies, 0.01);
    printf("%.6f\n", energy(bodies));
    return 0;
}
