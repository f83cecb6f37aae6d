"""Float operations that the baseline processor has no instruction for.

LLVM would call the C library's fmod for a remainder; an image has none. The x87 instruction FPREM
computes it exactly, by definition.
"""

from __future__ import annotations

from einkornc.codegen.module import Module
from einkornc.codegen.writer import FunctionWriter
from einkornc.ir import operations as ir

_REMAINDER = '@"einkorn_fmod"'
# FNINIT first: after reset the x87 control word is not the one that C and Linux programs know.
_FPREM = (
    r"fninit\0Afldl 8($0)\0Afldl ($0)\0A1:\0Afprem\0Afnstsw %ax\0Atestb $$4, %ah\0Ajne 1b\0A"
    r"fstpl ($0)\0Afstp %st(0)"
)
_X87_CLOBBERS = (
    "~{ax},~{st},~{st(1)},~{st(2)},~{st(3)},~{st(4)},~{st(5)},~{st(6)},~{st(7)},"
    "~{fpsr},~{fpcr},~{flags},~{memory}"
)


def remainder(w: FunctionWriter, op: ir.Arithmetic) -> None:
    """`frem`: the remainder with the sign of the dividend, as C's fmod."""
    w.module.require(_REMAINDER, _remainder_function())
    w.result(op, f"call double {_REMAINDER}({w.typed(op.left)}, {w.typed(op.right)})")


def _remainder_function() -> str:
    return "\n".join(
        [
            f"define internal double {_REMAINDER}(double %x, double %y) noinline nounwind {{",
            "%pair = alloca [2 x double]",
            "%second = getelementptr i8, ptr %pair, i64 8",
            "store double %x, ptr %pair",
            "store double %y, ptr %second",
            f'call void asm sideeffect "{_FPREM}", "r,{_X87_CLOBBERS}"(ptr %pair)',
            "%r = load double, ptr %pair",
            "ret double %r",
            "}",
        ]
    )


def declared(module: Module, name: str, arity: int) -> str:
    """An LLVM float intrinsic that the processor computes by itself."""
    full = f"@llvm.{name}.f64"
    module.declare(full, f"declare double {full}({', '.join(['double'] * arity)})")
    return full
