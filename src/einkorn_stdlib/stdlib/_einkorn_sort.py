"""Stable sorting: runs of insertion sort, then merges from the bottom up; sorted input is O(n).

Where a comparison raises, what was given is all still there, in some order.
"""

from einkorn.lowlevel.array import Array
from einkorn.lowlevel.number import less

_RUN = 16


def sort_items[T](items: Array[T], size: int) -> None:
    """Sort items[:size] by `<`, stable."""
    start = 0
    while start < size:
        end = start + _RUN
        if end > size:
            end = size
        insert_items(items, start, end)
        start = end
    if size <= _RUN:
        return
    spare = Array[T](size)
    width = _RUN
    while width < size:
        start = 0
        while start + width < size:
            end = start + width + width
            if end > size:
                end = size
            merge_items(items, spare, start, start + width, end)
            start = end
        width += width


def insert_items[T](items: Array[T], start: int, end: int) -> None:
    position = start + 1
    while position < end:
        item = items[position]
        place = position
        while place > start and less(item, items[place - 1]):
            place -= 1
        if place < position:
            items.move(place, items, place + 1, position - place)
            items[place] = item
        position += 1


def merge_items[T](items: Array[T], spare: Array[T], start: int, middle: int, end: int) -> None:
    """Merge the sorted items[start:middle] and items[middle:end]."""
    if not less(items[middle], items[middle - 1]):
        return
    items.move(start, spare, start, middle - start)
    left = start
    right = middle
    target = start
    try:
        while left < middle and right < end:
            if less(items[right], spare[left]):
                items[target] = items[right]
                right += 1
            else:
                items[target] = spare[left]
                left += 1
            target += 1
    finally:
        spare.move(left, items, target, middle - left)


def sort_by_keys[T, K](items: Array[T], keys: Array[K], size: int) -> None:
    """Sort items[:size] by their keys, stable; both arrays are permuted alike."""
    start = 0
    while start < size:
        end = start + _RUN
        if end > size:
            end = size
        insert_by_keys(items, keys, start, end)
        start = end
    if size <= _RUN:
        return
    spare = Array[T](size)
    spare_keys = Array[K](size)
    width = _RUN
    while width < size:
        start = 0
        while start + width < size:
            end = start + width + width
            if end > size:
                end = size
            merge_by_keys(items, keys, spare, spare_keys, start, start + width, end)
            start = end
        width += width


def insert_by_keys[T, K](items: Array[T], keys: Array[K], start: int, end: int) -> None:
    position = start + 1
    while position < end:
        item = items[position]
        key = keys[position]
        place = position
        while place > start and less(key, keys[place - 1]):
            place -= 1
        if place < position:
            items.move(place, items, place + 1, position - place)
            items[place] = item
            keys.move(place, keys, place + 1, position - place)
            keys[place] = key
        position += 1


def merge_by_keys[T, K](
    items: Array[T],
    keys: Array[K],
    spare: Array[T],
    spare_keys: Array[K],
    start: int,
    middle: int,
    end: int,
) -> None:
    if not less(keys[middle], keys[middle - 1]):
        return
    items.move(start, spare, start, middle - start)
    keys.move(start, spare_keys, start, middle - start)
    left = start
    right = middle
    target = start
    try:
        while left < middle and right < end:
            if less(keys[right], spare_keys[left]):
                items[target] = items[right]
                keys[target] = keys[right]
                right += 1
            else:
                items[target] = spare[left]
                keys[target] = spare_keys[left]
                left += 1
            target += 1
    finally:
        spare.move(left, items, target, middle - left)
        spare_keys.move(left, keys, target, middle - left)
