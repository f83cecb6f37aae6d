"""Type variables found through tuple[T, ...]."""


def same[T](values: tuple[T, ...]) -> tuple[T, ...]:
    return values


def backwards[T](values: tuple[T, ...]) -> tuple[T, ...]:
    return tuple([values[i] for i in range(len(values) - 1, -1, -1)])


def pairs[K, V](keys: tuple[K, ...], values: tuple[V, ...]) -> dict[K, V]:
    return dict(zip(keys, values, strict=True))


rows = tuple([[1], [2]])
print(same(rows), backwards(rows), backwards((1, 2, 3)), pairs(("a", "b"), rows))

# expect: ([1], [2]) ([2], [1]) (3, 2, 1) {'a': [1], 'b': [2]}
