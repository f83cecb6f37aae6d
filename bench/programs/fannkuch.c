/* As fannkuch.py. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static long count_flips(const long *order, long n)
{
    long *work = malloc(n * sizeof *work), flips = 0;
    memcpy(work, order, n * sizeof *work);
    while (work[0] != 0) {
        for (long low = 0, high = work[0]; low < high; low++, high--) {
            long kept = work[low];
            work[low] = work[high];
            work[high] = kept;
        }
        flips++;
    }
    free(work);
    return flips;
}

int main(int argc, char **argv)
{
    long n = argc > 1 ? atol(argv[1]) : 10, order[16], counters[16], most = 0, checksum = 0, sign = 1, rest = n;
    for (long i = 0; i < n; i++)
        order[i] = i;
    for (;;) {
        for (; rest > 1; rest--)
            counters[rest - 1] = rest;
        long flips = count_flips(order, n);
        if (flips > most)
            most = flips;
        checksum += sign * flips;
        sign = -sign;
        for (;;) {
            if (rest == n) {
                printf("%ld %ld\n", checksum, most);
                return 0;
            }
            long first = order[0];
            for (long i = 0; i < rest; i++)
                order[i] = order[i + 1];
            order[rest] = first;
            if (--counters[rest] > 0)
                break;
            rest++;
        }
    }
}
