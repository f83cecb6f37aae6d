/* As mandelbrot.py. */
#include <stdbool.h>
#include <stdio.h>

#define SIZE 1000
#define LIMIT 50

static bool stays(double x, double y)
{
    double a = 0, b = 0;
    for (int step = 0; step < LIMIT; step++) {
        double square_a = a * a, square_b = b * b;
        if (square_a + square_b > 4)
            return false;
        b = 2 * a * b + y;
        a = square_a - square_b + x;
    }
    return true;
}

int main(void)
{
    long count = 0;
    for (long row = 0; row < SIZE; row++)
        for (long column = 0; column < SIZE; column++)
            count += stays(2.0 * column / SIZE - 1.5, 2.0 * row / SIZE - 1);
    printf("%ld\n", count);
    return 0;
}
