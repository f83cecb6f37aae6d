"""`a, b, *c = source`: values taken apart for as many targets."""

from __future__ import annotations

from einkornc.ir.operations import Value
from einkornc.irbuild.closing import held_iterator
from einkornc.irbuild.concrete import Class, Concrete, Tuple, Union, members, union_of
from einkornc.irbuild.construction import construct
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.exceptions import leave
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.invoke import call_method, for_members
from einkornc.irbuild.iteration import element_type, handed_out, iterate, iterator_of
from einkornc.irbuild.named_tuples import named_tuple_items, named_tuple_struct
from einkornc.irbuild.world import Argument


def unpack(fb: FunctionBuilder, source: Argument, count: int, star: int | None) -> list[Argument]:
    """`a, b, *c = source`: as many values as targets, the starred one a list."""
    value, t = source
    if isinstance(t, Class) and t.info.is_named_tuple:
        value, t = named_tuple_struct(fb, value, t), Tuple(named_tuple_items(fb, t))
    if isinstance(t, Union):
        value, t = _joined_tuple(fb, (value, t), t)
    if isinstance(t, Tuple):
        return _unpack_struct(fb, value, t, count, star)
    if isinstance(t, Union) and star is None and all(_is_indexed(fb, m, None) for m in t.items):
        return _unpack_one_of(fb, (value, t), t, count)
    return _unpack_iterable(fb, (value, t), count, star)


def _unpack_one_of(fb: FunctionBuilder, source: Argument, t: Union, count: int) -> list[Argument]:
    """A list or a tuple, whichever it is."""
    held = union_of([element_type(fb, m) for m in t.items])
    made = Tuple((held,) * count)

    def taken(member: Argument) -> Argument:
        parts = _unpack_iterable(fb, member, count, None)
        return fb.make_struct([convert(fb, *part, held) for part in parts]), made

    value, _ = for_members(fb, source, taken)
    return [(fb.item(value, index), held) for index in range(count)]


def _joined_tuple(fb: FunctionBuilder, source: Argument, t: Union) -> Argument:
    """One of several tuples of the same length as a tuple of what each place may hold; others as they are."""
    tuples = [m for m in members(t) if isinstance(m, Tuple)]
    if len(tuples) != len(members(t)) or len({len(m.items) for m in tuples}) != 1:
        return source
    places = zip(*(m.items for m in tuples), strict=True)
    made = Tuple(tuple(union_of(list(place)) for place in places))
    return for_members(fb, source, lambda member: (convert(fb, *member, made), made))


def _unpack_struct(
    fb: FunctionBuilder, value: Value, t: Tuple, count: int, star: int | None
) -> list[Argument]:
    items: list[Argument] = [(fb.item(value, i), item) for i, item in enumerate(t.items)]
    if star is None:
        return items
    behind = count - star - 1
    middle = items[star : len(items) - behind]
    element = union_of([i for _, i in middle]) if middle else fb.world.object
    return [*items[:star], _list_of(fb, middle, element), *items[len(items) - behind :]]


def _list_of(fb: FunctionBuilder, items: list[Argument], element: Concrete) -> Argument:

    t = fb.world.class_named("builtins.list", element)
    made = construct(fb, t, [])
    for value, found in items:
        call_method(
            fb, (made, t), "append", [(convert(fb, value, found, element), element)], direct=True
        )
    return made, t


def _unpack_iterable(
    fb: FunctionBuilder, source: Argument, count: int, star: int | None
) -> list[Argument]:
    """Take a list or tuple apart; anything else is collected into a list first."""
    most = count + 1 if star is None else None
    whole = source if _is_indexed(fb, source[1], star) else collected(fb, source, most)
    length, _ = call_method(fb, whole, "__len__", [], direct=True)
    wanted = fb.integer(count if star is None else count - 1)
    test = fb.compare("eq" if star is None else "sge", length, wanted)
    failure = "raise_unpack" if star is None else "raise_unpack_starred"
    fb.check(test, failure, wanted, length)
    result: list[Argument] = []
    for index in range(count):
        if star is not None and index == star:
            behind = count - star - 1
            stop = fb.arithmetic("sub", length, fb.integer(behind))
            part = call_method(
                fb,
                whole,
                "_slice",
                [(fb.integer(star), fb.world.int), (stop, fb.world.int)],
                direct=True,
            )
            result.append(part)
        else:
            position: Value = fb.integer(index)
            if star is not None and index > star:
                position = fb.arithmetic("sub", length, fb.integer(count - index))
            result.append(
                call_method(fb, whole, "__getitem__", [(position, fb.world.int)], direct=True)
            )
    return result


def _is_indexed(fb: FunctionBuilder, t: Concrete, star: int | None) -> bool:
    """Whether the items can be read where they lie: no subclass of the program's says otherwise."""
    if not isinstance(t, Class):
        return False
    if any(not fb.world.is_library(d.module_name) for d in fb.world.descendants.get(t.info, [])):
        return False
    return t.fullname == "builtins.list" or t.fullname == "builtins._VariadicTuple" and star is None


def collected(fb: FunctionBuilder, source: Argument, most: int | None = None) -> Argument:
    """The items of an iterable as a list: all of them, or so many of the first."""
    iterator = iterator_of(fb, source)
    t = fb.world.class_named("builtins.list", handed_out(fb, iterator))
    made = construct(fb, t, [])
    enough, depth = fb.new_block("enough"), len(fb.finals)

    def add(item: Argument) -> None:
        call_method(fb, (made, t), "append", [item], direct=True)
        if most is not None:
            length, _ = call_method(fb, (made, t), "__len__", [], direct=True)
            with fb.when(fb.compare("eq", length, fb.integer(most)), likely=False):
                leave(fb, depth)
                fb.jump(enough)

    iterate(fb, iterator, add, held=held_iterator(fb, source, iterator))
    fb.start(enough)
    return made, t
