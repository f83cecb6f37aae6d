/* As binary_trees.py; memory by malloc and free. */
#include <stdio.h>
#include <stdlib.h>

#define DEPTH 16
struct node { struct node *left, *right; };

static struct node *make(int depth)
{
    struct node *node = malloc(sizeof *node);
    node->left = depth ? make(depth - 1) : NULL;
    node->right = depth ? make(depth - 1) : NULL;
    return node;
}

static long count(const struct node *node)
{
    return node->left ? 1 + count(node->left) + count(node->right) : 1;
}

static void forget(struct node *node)
{
    if (node->left) {
        forget(node->left);
        forget(node->right);
    }
    free(node);
}

int main(void)
{
    struct node *lasting = make(DEPTH);
    for (int depth = 4; depth <= DEPTH; depth += 4) {
        long trees = 1L << (DEPTH - depth + 4), total = 0;
        for (long i = 0; i < trees; i++) {
            struct node *tree = make(depth);
            total += count(tree);
            forget(tree);
        }
        printf("%ld %d %ld\n", trees, depth, total);
    }
    printf("%ld\n", count(lasting));
    return 0;
}
