"""Objects of any class in an order that people can follow: what pprint and reprlib show of dicts and sets."""

from functools import cmp_to_key

from builtins import _AnyTuple
from einkorn.lowlevel.image import class_id
from _einkorn_traceback import class_name


def compare(left: object, right: object) -> int:
    """-1, 0 or 1; objects that cannot be compared go by the names of their classes."""
    if isinstance(left, str) and isinstance(right, str):
        return int(left > right) - int(left < right)
    if isinstance(left, bytes) and isinstance(right, bytes):
        return int(left > right) - int(left < right)
    if isinstance(left, (int, float)) and isinstance(right, (int, float)):
        return int(left > right) - int(left < right)
    if isinstance(left, _AnyTuple) and isinstance(right, _AnyTuple):
        return _compare_items(left._as_objects(), right._as_objects())
    first, second = class_name(class_id(left)), class_name(class_id(right))
    return int(first > second) - int(first < second)


def _compare_items(left: list[object], right: list[object]) -> int:
    for a, b in zip(left, right):
        if not a == b:
            return compare(a, b)
    return int(len(left) > len(right)) - int(len(left) < len(right))


def ordered(objects: list[object]) -> list[object]:
    """The objects, sorted."""
    return sorted(objects, key=cmp_to_key(compare))


def _compare_keys(left: tuple[object, object], right: tuple[object, object]) -> int:
    return compare(left[0], right[0])


def ordered_items(items: list[tuple[object, object]]) -> list[tuple[object, object]]:
    """The items of a dict, sorted by their keys."""
    return sorted(items, key=cmp_to_key(_compare_keys))


def kind_of(value: object) -> str:
    """The name of the class of an object, None too."""
    return "NoneType" if value is None else class_name(class_id(value))
