"""einkorn.lowlevel, as operations: the functions of its stubs and the methods of Array.

Most intrinsics pass straight through: operands and result have the representation their stub declares.
"""

from __future__ import annotations

from mypy import nodes
from mypy.nodes import FuncDef

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.types import CLASS_NUMBER, INT, REFERENCE, UNIT, Integer
from einkornc.irbuild.concrete import Class, Concrete, Nothing, machine_type, representation
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.instances import function_instance
from einkornc.irbuild.invoke import call_method
from einkornc.irbuild.primitives import resize
from einkornc.irbuild.tuples import array_length, get_element, set_element
from einkornc.irbuild.world import ARRAY, Argument, Signature

LOWLEVEL = "einkorn.lowlevel."


def is_intrinsic(fullname: str) -> bool:
    """Whether a function's body is the compiler's business."""
    return fullname.startswith(LOWLEVEL)


def lower_function(
    fb: FunctionBuilder, function: FuncDef, e: nodes.CallExpr, signature: Signature
) -> Argument:
    """A call of an einkorn.lowlevel function."""
    name = function.fullname.removeprefix(LOWLEVEL)
    fb.world.unsafe_users.add(fb.instance.module)
    text = ""
    arguments: list[Argument] = []
    for index, a in enumerate(e.args):
        if index == 0 and name in ("image.symbol_address", "processor.call_entry"):
            if not isinstance(a, nodes.StrExpr):
                refuse(UNSUPPORTED, "The symbol's name must be a literal", a.line, a.column)
            text = a.value
        else:
            arguments.append(fb.expression(a))
    return _lower(fb, name, arguments, signature, text)


def _lower(
    fb: FunctionBuilder, name: str, arguments: list[Argument], signature: Signature, text: str
) -> Argument:
    world = fb.world
    match name:
        case "image.reference":
            t = arguments[1][1]
            return fb.convert_bits("inttoptr", arguments[0][0], REFERENCE), t
        case "memory.address_of":
            return fb.convert_bits("ptrtoint", arguments[0][0], INT), world.int
        case "memory.data_address":
            t = arguments[0][1]
            assert isinstance(t, Class)
            start = world.class_instance(t).layout.size
            address = fb.convert_bits("ptrtoint", arguments[0][0], INT)
            return fb.arithmetic("add", address, fb.integer(start)), world.int
        case "memory.new_str" | "memory.new_bytes":
            made = world.str if name.endswith("str") else world.bytes
            instance = world.class_instance(made)
            world.instantiate(instance)
            operation = ops.AllocateVariable(REFERENCE, fb.line, instance.layout, arguments[0][0])
            return fb.emit(operation), made
        case "image.class_id":
            number = fb.emit(ops.ClassOf(CLASS_NUMBER, fb.line, arguments[0][0]))
            return fb.convert_bits("zext", number, INT), world.int
        case "image.allocate":
            node = world.symbol("einkorn.memory.heap", "allocate")
            assert isinstance(node, FuncDef)
            allocate = function_instance(world, node, None, {}).function
            return fb.call(allocate, [v for v, _ in arguments]), world.int
        case "image.resume":
            fb.intrinsic("frame.resume", [arguments[0][0]], UNIT)
            return ops.NOTHING, Nothing()
        case "image.set_pending":
            fb.intrinsic("pending.set", [arguments[0][0]], UNIT)
            return ops.NOTHING, Nothing()
        case "image.call_main":
            return call_main(fb), signature.result

    values = []
    formals = signature.parameters[1:] if text else signature.parameters
    for (value, t), p in zip(arguments, formals, strict=True):
        values.append(convert(fb, value, t, p.type))
    result = fb.intrinsic(name, values, representation(signature.result), text)
    return result, signature.result


def call_main(fb: FunctionBuilder) -> Value:
    """Run the program; the exception that left it, or null."""
    from einkornc.irbuild.modules import main_function

    caught, after = fb.new_block("caught"), fb.new_block("after")
    result = fb.temporary(REFERENCE, "escaped")
    outer = fb.handler
    with fb.handling(caught):
        fb.call(main_function(fb.world), [])
        fb.store(result, ops.NULL)
    fb.jump(after)
    caught.handler = outer
    fb.function.blocks.append(caught)
    fb.block = caught
    fb.store(result, fb.intrinsic("pending.take", [], REFERENCE))
    fb.jump(after)
    fb.start(after)
    return fb.load(result)


# ---------------------------------------------------------------- Array


def lower_method(
    fb: FunctionBuilder,
    receiver: Argument,
    owner: Class,
    function: FuncDef,
    values: list[Value],
    rest: Signature,
) -> Argument | None:
    """A method of Array; None for any other class."""
    value, t = receiver
    if owner.fullname == "einkorn.lowlevel.floating":
        return None
    if owner.fullname != ARRAY:
        return _fixed_width(fb, receiver, function, values)
    fb.world.unsafe_users.add(fb.instance.module)
    item: Concrete = owner.arguments[0]
    match function.name:
        case "__len__":
            return array_length(fb, value), fb.world.int
        case "__getitem__":
            return get_element(fb, value, item, values[0]), item
        case "__setitem__":
            set_element(fb, value, values[0], values[1])
        case "clear":
            set_element(fb, value, values[0], fb.zero(representation(item)))
        case "move":
            source, target, index, count = values
            size = _element_size(item)
            octets = fb.arithmetic("mul", count, fb.integer(size))
            start = _element_address(fb, value, source, size)
            fb.intrinsic(
                "memory.copy", [_element_address(fb, target, index, size), start, octets], UNIT
            )
        case "address":
            return _element_address(fb, value, fb.integer(0), 1), fb.world.int
        case _:
            refuse(UNSUPPORTED, f"Array.{function.name}")
    return ops.NOTHING, Nothing()


def _fixed_width(
    fb: FunctionBuilder, receiver: Argument, function: FuncDef, values: list[Value]
) -> Argument | None:
    """repr and hash of a fixed-width integer are those of its value."""
    value, t = receiver
    machine = machine_type(t)
    if not isinstance(machine, Integer) or function.name not in ("__repr__", "__hash__", "__str__"):
        return None

    if machine.bits == 64 and not machine.signed:
        is_hash = function.name == "__hash__"
        made = fb.call(fb.runtime("unsigned_hash" if is_hash else "unsigned_text"), [value])
        return made, fb.world.int if is_hash else fb.world.str
    return call_method(fb, (resize(fb, value, INT), fb.world.int), function.name, [])


def _element_size(item: Concrete) -> int:
    from einkornc.ir.types import size_and_alignment

    return size_and_alignment(representation(item))[0]


def _element_address(fb: FunctionBuilder, array: Value, index: Value, size: int) -> Value:
    from einkornc.ir.types import ARRAY_ELEMENTS_OFFSET

    base = fb.arithmetic(
        "add", fb.convert_bits("ptrtoint", array, INT), fb.integer(ARRAY_ELEMENTS_OFFSET)
    )
    return fb.arithmetic("add", base, fb.arithmetic("mul", index, fb.integer(size)))
