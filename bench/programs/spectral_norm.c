/* As spectral_norm.py. */
#include <math.h>
#include <stdio.h>

#define SIZE 600

static double entry(long i, long j) { return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1); }

static void times(const double *v, double *result)
{
    for (long i = 0; i < SIZE; i++) {
        double total = 0;
        for (long j = 0; j < SIZE; j++)
            total += entry(i, j) * v[j];
        result[i] = total;
    }
}

static void times_transposed(const double *v, double *result)
{
    for (long i = 0; i < SIZE; i++) {
        double total = 0;
        for (long j = 0; j < SIZE; j++)
            total += entry(j, i) * v[j];
        result[i] = total;
    }
}

int main(void)
{
    double u[SIZE], v[SIZE], between[SIZE], product = 0, square = 0;
    for (long i = 0; i < SIZE; i++)
        u[i] = 1;
    for (int step = 0; step < 10; step++) {
        times(u, between);
        times_transposed(between, v);
        times(v, between);
        times_transposed(between, u);
    }
    for (long i = 0; i < SIZE; i++) {
        product += u[i] * v[i];
        square += v[i] * v[i];
    }
    printf("%.9f\n", sqrt(product / square));
    return 0;
}
