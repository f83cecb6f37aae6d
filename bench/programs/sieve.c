/* As sieve.py. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LIMIT 5000000
#define ITEMS 1000000

static void quicksort(long *items, long low, long high)
{
    while (low < high) {
        long pivot = items[(low + high) / 2], i = low, j = high;
        while (i <= j) {
            while (items[i] < pivot)
                i++;
            while (items[j] > pivot)
                j--;
            if (i <= j) {
                long kept = items[i];
                items[i++] = items[j];
                items[j--] = kept;
            }
        }
        if (j - low < high - i) {
            quicksort(items, low, j);
            low = i;
        } else {
            quicksort(items, i, high);
            high = j;
        }
    }
}

int main(void)
{
    bool *is_prime = malloc(LIMIT);
    long *found = malloc(LIMIT * sizeof *found), count = 0;
    memset(is_prime, true, LIMIT);
    for (long number = 2; number < LIMIT; number++)
        if (is_prime[number]) {
            found[count++] = number;
            for (long multiple = number * number; multiple < LIMIT; multiple += number)
                is_prime[multiple] = false;
        }
    printf("%ld %ld\n", count, found[count - 1]);
    long *items = malloc(ITEMS * sizeof *items), seed = 42, total = 0;
    for (long i = 0; i < ITEMS; i++)
        items[i] = seed = (seed * 1103515245 + 12345) % 2147483648;
    quicksort(items, 0, ITEMS - 1);
    for (long i = 0; i < ITEMS; i += 1000)
        total += items[i] % 1000 * i;
    printf("%ld\n", total);
    return 0;
}
