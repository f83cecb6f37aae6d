"""Arithmetic and order: which operand's method an operator means, the reflected one's turn, NotImplemented."""

from __future__ import annotations

from collections.abc import Callable as Function_

from einkornc.diagnostics import ANY, UNSUPPORTED, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.types import CLASS_NUMBER, INT, REFERENCE
from einkornc.irbuild import (
    declining,
    index_objects,
    primitives,
    recursive_named_tuples,
    reflected_first,
)
from einkornc.irbuild.class_checks import may_be_none
from einkornc.irbuild.concrete import (
    Class,
    Concrete,
    Nothing,
    Tuple,
    Union,
    is_class,
    machine_type,
    representation,
    union_of,
)
from einkornc.irbuild.conversion import convert, widen_number
from einkornc.irbuild.equality import equal
from einkornc.irbuild.formatting import join_texts
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.inequality import unequal
from einkornc.irbuild.inference import infer_arguments
from einkornc.irbuild.invoke import for_members
from einkornc.irbuild.machine_numbers import on_machine_numbers
from einkornc.irbuild.members import (
    class_of,
    find_member,
    has_method,
    is_stub,
    plain_functions,
)
from einkornc.irbuild.named_tuples import as_plain_tuple, has_own
from einkornc.irbuild.operator_methods import METHODS, MIRROR, call_on, plain_operand, reflected
from einkornc.irbuild.plain_values import TEXTS, holds_plain
from einkornc.irbuild.recursive_aliases import unfold
from einkornc.irbuild.world import Argument


def binary(fb: FunctionBuilder, name: str, left: Argument, right: Argument) -> Argument:
    """`left.name(right)` or the reflected method of `right`, as Python would choose by their types."""
    if name == "__eq__":
        return equal(fb, left, right), fb.world.bool
    if name == "__ne__":
        return unequal(fb, left, right), fb.world.bool
    if name == "__pow__":
        from einkornc.irbuild import mixed_numbers

        made = mixed_numbers.power(fb, left, right)
        if made is not None:
            return made
    left, right = unfold(fb, left), unfold(fb, right)
    if isinstance(left[1], Union):
        return for_members(fb, left, lambda member: binary(fb, name, member, right))
    if isinstance(right[1], Union) and (
        # bool's own operators answer differently for a bool and for an int
        is_class(left[1], "builtins.bool") or not _takes(fb, left[1], name, right[1])
    ):
        return for_members(fb, right, lambda member: binary(fb, name, left, member))
    numbers = on_machine_numbers(fb, name, left, right)
    if numbers is not None:
        return numbers
    _refuse_unknown_order(fb, name, left[1], right[1])
    if isinstance(left[1], Nothing) or _has_no_order(fb, name, left[1], right[1]):
        fb.call(fb.runtime("raise_type"), [_unsupported(fb, name, left, right)])
        t = fb.world.bool if name in MIRROR else left[1]
        return fb.zero(representation(t)), t
    by_function = None
    if name in MIRROR:
        by_function = recursive_named_tuples.call(fb, name, [left, right])
    if by_function is not None:
        return by_function
    left = as_plain_tuple(fb, left, name) or left
    right = as_plain_tuple(fb, right, name) or right
    of_flag = _of_flags(fb, name, left, right)
    if of_flag is not None:
        return of_flag
    plain = _plain_operands(fb, name, left, right)
    if plain is not None:
        return binary(fb, name, *plain)
    first = reflected_first.test(fb, left, right, reflected(name), name in MIRROR)
    if first is not None and has_method(fb.world, left[1], name):
        return _either(
            fb,
            first,
            lambda: _reflected(fb, name, left, right),
            lambda: _willing(fb, left, name, right, name, right),
        )
    if _prefers_reflected(fb, name, left[1], right[1]) or not _takes(fb, left[1], name, right[1]):
        if has_method(fb.world, right[1], reflected(name)) and _takes(
            fb, right[1], reflected(name), left[1]
        ):
            _refuse_unchecked(fb, name, left[1], right[1])
            return _willing(fb, right, reflected(name), left, name, None)
    return _willing(fb, left, name, right, name, right)


def _plain_operands(
    fb: FunctionBuilder, name: str, left: Argument, right: Argument
) -> tuple[Argument, Argument] | None:
    """Operands that hold plain values as these, except those whose own method the operator means; None: nothing changes.

    A right operand's own method goes first where its class is below the left one's, else only where that has none.
    """
    other = reflected(name)
    mine = plain_operand(fb, left, name)
    if isinstance(mine[1], Class) and not fb.world.is_library(mine[1].info.module_name):
        return None  # whose method gets the right operand as it is
    theirs = plain_operand(fb, right, other)
    if name == "__mod__" and any(is_class(mine[1], text) for text in TEXTS):
        theirs = right  # which is formatted
    if theirs is right and holds_plain(right[1]) and mine is not left:
        assert isinstance(left[1], Class) and isinstance(right[1], Class)
        if left[1].info not in right[1].info.mro and _takes(fb, mine[1], name, right[1]):
            theirs = plain_operand(fb, right)
    return None if mine is left and theirs is right else (mine, theirs)


def _reflected(fb: FunctionBuilder, name: str, left: Argument, right: Argument) -> Argument:
    """The right operand's method first, whose class is below the left one's; then the left one's."""
    method = reflected(name)
    if not has_method(fb.world, right[1], method):
        assert isinstance(right[1], Class)
        below = [d for d in fb.world.descendants_of(right[1].info) if d.get(method) is not None]
        right = right[0], Class(below[0])
    if not declining.may_decline(fb, right[1], method):
        return call_on(fb, right, method, [left])
    declining.before(fb)
    made = call_on(fb, right, method, [left])
    return _either(
        fb,
        declining.declined(fb),
        lambda: _willing(fb, left, name, right, name, None),
        lambda: made,
    )


def _either(
    fb: FunctionBuilder,
    condition: Value,
    then: Function_[[], Argument],
    otherwise: Function_[[], Argument],
) -> Argument:
    """One of two computations, whose results join."""
    yes, no, after = fb.new_block("first"), fb.new_block("second"), fb.new_block("either")
    fb.branch(condition, yes, no)
    fb.start(yes)
    one = then()
    ends = [fb.block]
    fb.function.blocks.append(no)
    fb.block = no
    other = otherwise()
    ends.append(fb.block)
    result = union_of([one[1], other[1]])
    local = fb.temporary(representation(result))
    for (value, t), end in zip((one, other), ends, strict=True):
        fb.block = end
        if not fb.ended:
            fb.store(local, convert(fb, value, t, result))
            fb.jump(after)
    fb.function.blocks.append(after)
    fb.block = after
    return fb.load(local), result


def _refuse_unchecked(fb: FunctionBuilder, name: str, left: Concrete, right: Concrete) -> None:
    """CPython asks the left operand first, whatever its method is declared to take."""
    if not isinstance(left, Class) or fb.world.is_library(left.info.module_name):
        return
    if _prefers_reflected(fb, name, left, right) or find_member(left.info, name) is None:
        return
    if not declining.may_decline(fb, left, name):
        refuse(
            UNSUPPORTED,
            f"{left.info.name}.{name}, which CPython would call with a {right}: "
            "let it return NotImplemented for what it does not take",
        )


def _refuse_unknown_order(fb: FunctionBuilder, name: str, left: Concrete, right: Concrete) -> None:
    """Refuse to compare what a package declares as Any: nothing says by which method."""
    if name in MIRROR and fb.world.concretizer.takes_any:
        if is_class(left, "builtins.object") and is_class(right, "builtins.object"):
            refuse(ANY, "The order of values that are declared as Any")


def _has_no_order(fb: FunctionBuilder, name: str, left: Concrete, right: Concrete) -> bool:
    """Whether neither side orders: a tuple on a heap may hold such items behind ones that decide."""
    if name not in MIRROR:
        return False
    if _declines(fb, left, name, right) and _declines(fb, right, reflected(name), left):
        return True
    if not isinstance(left, Class):
        return False
    if isinstance(right, Nothing):
        return not _takes(fb, left, name, right)
    if isinstance(right, Tuple) or (isinstance(right, Class) and right.info.is_named_tuple):
        takes_left = _takes(fb, right, reflected(name), left)
        return not takes_left and not _takes(fb, left, name, right)
    return False


def _declines(fb: FunctionBuilder, t: Concrete, name: str, operand: Concrete) -> bool:
    """Whether an order has no method, or is one of the library's that only knows what is of its own kind."""
    if not isinstance(t, Class | Tuple) or not isinstance(operand, Class | Tuple):
        return False
    if not has_method(fb.world, t, name):
        return True
    mine, theirs = class_of(fb.world, t), class_of(fb.world, operand)
    if mine is None or theirs is None or not mine.fullname.startswith("builtins."):
        return False
    if any(has_method(fb.world, c, "isdisjoint") for c in (mine, theirs)):
        return False  # sets compare with sets of any kind
    related = mine.info in theirs.info.mro or theirs.info in mine.info.mro
    return not related and not _takes(fb, t, name, operand)


def _willing(
    fb: FunctionBuilder,
    receiver: Argument,
    method: str,
    operand: Argument,
    name: str,
    then: Argument | None,
) -> Argument:
    """An operator's method; where it returns NotImplemented the reflected one of `then`, else TypeError."""
    if not declining.may_decline(fb, receiver[1], method):
        return call_on(fb, receiver, method, [operand])
    declining.before(fb)
    made, t = call_on(fb, receiver, method, [operand])
    refused, after = fb.new_block("declined"), fb.new_block("operated")
    test = declining.declined(fb)
    accepted = fb.new_block("accepted")
    fb.branch(test, refused, accepted, False)
    fb.start(refused)
    other = _after_declining(fb, receiver, t, operand, method, name, then)
    result = union_of([t, other[1]])
    local = fb.temporary(representation(result))
    if not fb.ended:
        fb.store(local, convert(fb, *other, result))
        fb.jump(after)
    fb.function.blocks.append(accepted)
    fb.block = accepted
    fb.store(local, convert(fb, made, t, result))
    fb.start(after)
    return fb.load(local), result


def _after_declining(
    fb: FunctionBuilder,
    receiver: Argument,
    t: Concrete,
    operand: Argument,
    method: str,
    name: str,
    then: Argument | None,
) -> Argument:
    """What `then` makes of it, by its reflected method; else TypeError, and no value of type `t`."""
    if then is not None and isinstance(then[1], Union):
        return for_members(
            fb, then, lambda m: _after_declining(fb, receiver, t, m, method, name, m)
        )
    if then is not None and has_method(fb.world, then[1], reflected(name)):
        if _takes(fb, then[1], reflected(name), receiver[1]) and then[1] != receiver[1]:
            return _willing(fb, then, reflected(name), receiver, name, None)
    left, right = (receiver, operand) if method == name else (operand, receiver)
    fb.call(fb.runtime("raise_type"), [_unsupported(fb, name, left, right)])
    return fb.zero(representation(t)), t


def _unsupported(fb: FunctionBuilder, name: str, left: Argument, right: Argument) -> Value:
    """What the TypeError of an operator says that neither side knows."""
    symbol = next((s for s, m in METHODS.items() if m == name), name)
    about = f"unsupported operand type(s) for {symbol}: '"
    if name in MIRROR:
        about = f"'{symbol}' not supported between instances of '"
    parts = [fb.text(about), _class_name(fb, left), fb.text("' and '"), _class_name(fb, right)]
    return join_texts(fb, [*parts, fb.text("'")])


def _class_name(fb: FunctionBuilder, operand: Argument) -> Value:
    """The name of an operand's class: of the object's own class, where there are several."""
    value, t = operand
    is_one = not isinstance(t, Class) or not fb.world.descendants_of(t.info)
    if is_one or value.type != REFERENCE or may_be_none(t):
        return fb.text(fb.world.display_name(t))
    number = fb.emit(ops.ClassOf(CLASS_NUMBER, fb.line, value))
    return fb.call(fb.runtime("class_name"), [fb.convert_bits("zext", number, INT)])


def _of_flags(fb: FunctionBuilder, name: str, left: Argument, right: Argument) -> Argument | None:
    """`|`, `&`, `^` with a flag on either side."""
    from einkornc.irbuild import flags

    made = flags.method(fb, left, name, [right])
    return made if made is not None else flags.method(fb, right, reflected(name), [left])


def _prefers_reflected(fb: FunctionBuilder, name: str, left: Concrete, right: Concrete) -> bool:
    """A right operand of a proper subclass that defines the reflected method goes first."""
    if not isinstance(left, Class) or not isinstance(right, Class) or left.info is right.info:
        return False
    found = find_member(right.info, reflected(name))
    if left.info not in right.info.mro or found is None:
        return False
    return found[1] is right.info or (holds_plain(right) and found[1] not in left.info.mro)


def _takes(fb: FunctionBuilder, t: Concrete, name: str, operand: Concrete) -> bool:
    """Whether a method of `t` is declared to take such an operand."""
    owner = class_of(fb.world, t)
    if owner is None:
        return True
    found = find_member(owner.info, name)
    if found is None:
        return False
    is_tuple = owner.info.is_named_tuple and not has_own(fb, owner.info, name)
    if isinstance(t, Tuple) or is_tuple:
        if name in MIRROR and isinstance(operand, Class):
            return operand.info.is_named_tuple or is_class(operand, "builtins._VariadicTuple")
        return not isinstance(operand, Union)
    base = fb.world.supertype(owner, found[1])
    assert base is not None
    substitution = fb.world.substitution_of(base)
    from mypy import types as mt

    functions = plain_functions(found[0])
    if len(functions) > 1 and is_stub(functions[-1]) and not functions[-1].is_overload:
        functions = functions[:-1]  # the library's overloads are its implementations
    for function in functions:
        declared = function.type
        if isinstance(declared, mt.CallableType) and len(declared.arg_types) > 1:
            inferred = infer_arguments(fb.world, function, base, [operand])
            wanted = fb.world.convert(declared.arg_types[1], {**substitution, **inferred})
            if fb.world.is_subtype(operand, wanted):
                return True
            if has_method(fb.world, operand, reflected(name)):
                continue  # which goes before a sequence's `*` takes its `__index__`
            as_number = index_objects.seen(fb.world, declared.arg_types[1], operand)
            if fb.world.is_subtype(as_number, wanted):
                return True
    return False


def unary(fb: FunctionBuilder, name: str, operand: Argument) -> Argument:
    """`-x`, `+x`, `~x`."""
    if isinstance(operand[1], Class) and operand[1].info.is_enum and name == "__invert__":
        return call_on(fb, operand, name, [])
    value, t = plain_operand(fb, operand, name)
    if is_class(t, "builtins.bool"):
        value, t = widen_number(fb, value, t, fb.world.int), fb.world.int
    if machine_type(t) is not None:
        made = primitives.lower(fb, t, name, [value])
        if made is not None:
            return made
    return call_on(fb, (value, t), name, [])
