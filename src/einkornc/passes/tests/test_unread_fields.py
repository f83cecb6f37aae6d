"""Literals that nothing reads leave the static objects that held them."""

from __future__ import annotations

from einkornc.codegen.tests.building import Machine
from einkornc.ir import operations as ir
from einkornc.ir.operations import integer
from einkornc.ir.types import INT, REFERENCE, ClassLayout
from einkornc.passes.unread_fields import drop_unread_fields


def _member(base: ClassLayout | None = None) -> ir.StaticObject:
    layout = ClassLayout("Color", "Color", base)
    layout.fields += base.fields if base is not None else []
    layout.size = base.size if base is not None else layout.size
    if base is None:
        layout.add_field("_name_", REFERENCE)
    layout.add_field("_value_", REFERENCE)
    values: dict[str, ir.Value] = {
        "_name_": ir.StrLiteral(REFERENCE, "RED"),
        "_value_": ir.StrLiteral(REFERENCE, "red"),
    }
    return ir.StaticObject(REFERENCE, layout, values, "Color.RED")


def _texts(member: ir.StaticObject, read: ClassLayout, name: str) -> list[str]:
    """The texts that are left when only one field is read."""
    machine = Machine()
    main = machine.builder("main", [INT], INT)
    local = main.local("member", REFERENCE)
    main.store(local, member)
    field = read.field_named(name)
    main.add(ir.GetField(field.type, 1, main.load(local), field))
    main.ret(integer(0))
    drop_unread_fields(machine.program(main.function))
    return [value.text for value in member.values.values() if isinstance(value, ir.StrLiteral)]


def test_a_name_that_nobody_reads_goes() -> None:
    member = _member()
    assert _texts(member, member.layout, "_value_") == ["red"]


def test_a_name_that_is_read_stays() -> None:
    member = _member()
    assert _texts(member, member.layout, "_name_") == ["RED"]


def test_what_is_read_as_a_field_of_the_base_stays() -> None:
    base = ClassLayout("Named", "Named")
    base.add_field("_name_", REFERENCE)
    assert _texts(_member(base), base, "_name_") == ["RED"]
