/* As nqueens.py. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

struct board { long size; bool *columns, *rising, *falling; };

static long place(struct board *board, long row)
{
    if (row == board->size)
        return 1;
    long ways = 0;
    for (long column = 0; column < board->size; column++) {
        long up = row + column, down = row - column + board->size;
        if (!(board->columns[column] || board->rising[up] || board->falling[down])) {
            board->columns[column] = board->rising[up] = board->falling[down] = true;
            ways += place(board, row + 1);
            board->columns[column] = board->rising[up] = board->falling[down] = false;
        }
    }
    return ways;
}

int main(int argc, char **argv)
{
    long size = argc > 1 ? atol(argv[1]) : 12;
    struct board board = {size, calloc(size, 1), calloc(2 * size, 1), calloc(2 * size, 1)};
    printf("%ld\n", place(&board, 0));
    return 0;
}
