"""Generators and coroutines that hand out or return another type than is declared where they go.

`Generator`, `Coroutine` and `AsyncGenerator` are covariant, and a frame holds its values as its own type. One whose
values are held otherwise is put behind a frame of the declared type that converts them.
"""

from __future__ import annotations

from mypy.nodes import FuncDef

from einkornc.ir.operations import Value
from einkornc.irbuild.concrete import Class
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.inference import complete_arguments, type_variables
from einkornc.irbuild.instances import function_instance

# The function of _einkorn_lowering for each class of frames, and which of the declared type's arguments it takes
# after those of the frame's own type.
_ADAPTERS = {
    "_einkorn_frames.coroutine": ("coroutine_as", (0,)),
    "_einkorn_frames.generator": ("generator_as", (0, 2)),
    "_einkorn_frames.async_generator": ("async_generator_as", (0,)),
}


def adapted(fb: FunctionBuilder, value: Value, source: Class, target: Class) -> Value | None:
    """A frame of type `target` that runs the frame `value` of type `source`; None where it would not be of that type."""
    if source.info is not target.info or source.fullname not in _ADAPTERS:
        return None
    name, wider = _ADAPTERS[source.fullname]
    node = fb.world.symbol("_einkorn_lowering", name)
    assert isinstance(node, FuncDef)
    given = [*source.arguments, *(target.arguments[i] for i in wider)]
    found = {v.id: a for v, a in zip(type_variables(node), given, strict=True)}
    instance = function_instance(
        fb.world, node, None, complete_arguments(fb.world, node, found, {})
    )
    if instance.signature.result != target:
        return None
    return fb.call(instance.function, [value])
