"""Float operations that the baseline processor has no instruction for.

LLVM would call the C library's fmod, floor, ceil, trunc and rint; an image has none. The remainder is
the x87 instruction FPREM, exact by definition; rounding goes through a 64-bit integer, which is exact
for every double that has a fraction (below 2**52 in magnitude).
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
_INTEGRAL = "0x4330000000000000"  # 2**52: from here on every double is an integer


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


def rounding(w: FunctionWriter, op: ir.Intrinsic) -> None:
    """math.floor, math.ceil, math.trunc, math.rint (ties to even) of a float, giving a float."""
    kind = op.name.removeprefix("math.")
    name = f'@"einkorn_{kind}"'
    w.module.declare("@llvm.fabs.f64", "declare double @llvm.fabs.f64(double)")
    w.module.declare("@llvm.copysign.f64", "declare double @llvm.copysign.f64(double, double)")
    w.module.require(name, _rounding_function(name, kind))
    w.result(op, f"call double {name}({w.typed(op.arguments[0])})")


def _rounding_function(name: str, kind: str) -> str:
    lines = [
        f"define internal double {name}(double %x) noinline nounwind minsize optsize {{",
        "%magnitude = call double @llvm.fabs.f64(double %x)",
        f"%has_fraction = fcmp olt double %magnitude, {_INTEGRAL}",
        "br i1 %has_fraction, label %round, label %keep",
        "keep:",  # integers, infinities, not-a-number
        "ret double %x",
        "round:",
    ]
    if kind == "rint":
        # Adding 2**52 pushes the fraction out of the significand, rounding as the processor does.
        lines += [
            f"%up = fadd double %magnitude, {_INTEGRAL}",
            f"%value = fsub double %up, {_INTEGRAL}",
        ]
    else:
        lines += ["%whole = fptosi double %x to i64", "%cut = sitofp i64 %whole to double"]
        if kind == "trunc":
            lines.append("%value = fadd double %cut, -0.0")
        else:
            wrong, step = ("ogt", "fsub") if kind == "floor" else ("olt", "fadd")
            lines += [
                f"%off = fcmp {wrong} double %cut, %x",
                f"%next = {step} double %cut, 1.0",
                "%value = select i1 %off, double %next, double %cut",
            ]
    lines += [
        "%signed = call double @llvm.copysign.f64(double %value, double %x)",  # keeps -0.0
        "ret double %signed",
        "}",
    ]
    return "\n".join(lines)


def declared(module: Module, name: str, arity: int) -> str:
    """An LLVM float intrinsic that the processor computes by itself."""
    full = f"@llvm.{name}.f64"
    module.declare(full, f"declare double {full}({', '.join(['double'] * arity)})")
    return full
