"""Small IR programs for tests: a builder for functions, a bump allocator, and a way to run them."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence

import llvmlite.binding as llvm

from einkornc.codegen.generate import generate
from einkornc.codegen.llvm import Options, optimise, parse, target_machine
from einkornc.ir import operations as ir
from einkornc.ir.operations import NOTHING, Parameter, Value, integer
from einkornc.ir.program import BasicBlock, Function, Global, Local, Program
from einkornc.ir.types import (
    BOOL,
    INT,
    REFERENCE,
    UNIT,
    ClassKind,
    ClassLayout,
    Integer,
    Struct,
    Type,
)
from einkornc.ir.verifier import verify
from einkornc.passes.class_numbering import number_classes
from einkornc.passes.nothrow import infer_nothrow
from einkornc.passes.recursion import place_stack_checks
from einkornc.target.process import PROCESS

HEAP_SIZE = 1 << 20


class Builder:
    """Appends operations to the present block of one function."""

    def __init__(
        self, name: str, parameters: Sequence[Type] = (), result: Type = UNIT, line: int = 1
    ) -> None:
        self.function = Function(
            name=name,
            parameters=[Parameter(t, f"p{n}", n) for n, t in enumerate(parameters)],
            result=result,
            display_name=name,
            path="test.py",
            line=line,
        )
        self.line = line
        self.block = self.add_block("entry")

    @property
    def arguments(self) -> list[Parameter]:
        return self.function.parameters

    def add_block(self, label: str, handler: BasicBlock | None = None) -> BasicBlock:
        block = BasicBlock(label, handler)
        self.function.blocks.append(block)
        return block

    def at(self, block: BasicBlock) -> Builder:
        self.block = block
        return self

    def add[O: ir.Operation](self, operation: O) -> O:
        self.block.operations.append(operation)
        return operation

    def local(self, name: str, t: Type) -> Local:
        local = Local(name, t)
        self.function.locals.append(local)
        return local

    def load(self, local: Local) -> Value:
        return self.add(ir.LoadLocal(local.type, self.line, local))

    def store(self, local: Local, value: Value) -> None:
        self.add(ir.StoreLocal(UNIT, self.line, local, value))

    def arithmetic(self, operator: str, left: Value, right: Value) -> Value:
        return self.add(ir.Arithmetic(left.type, self.line, operator, left, right))

    def checked(self, operator: str, left: Value, right: Value, failure: Function) -> Value:
        return self.add(ir.CheckedArithmetic(left.type, self.line, operator, left, right, failure))

    def compare(self, predicate: str, left: Value, right: Value) -> Value:
        return self.add(ir.Compare(BOOL, self.line, predicate, left, right))

    def convert(self, kind: str, value: Value, t: Type) -> Value:
        return self.add(ir.Convert(t, self.line, kind, value))

    def call(self, function: Function, *arguments: Value) -> Value:
        return self.add(ir.Call(function.result, self.line, function, arguments))

    def intrinsic(self, name: str, t: Type, *arguments: Value, text: str = "") -> Value:
        return self.add(ir.Intrinsic(t, self.line, name, arguments, text))

    def field(self, layout: ClassLayout, name: str, instance: Value) -> Value:
        field = layout.field_named(name)
        return self.add(ir.GetField(field.type, self.line, instance, field))

    def set_field(self, layout: ClassLayout, name: str, instance: Value, value: Value) -> None:
        self.add(ir.SetField(UNIT, self.line, instance, layout.field_named(name), value))

    def struct(self, *items: Value) -> Value:
        t = Struct(tuple(item.type for item in items))
        return self.add(ir.MakeStruct(t, self.line, items))

    def item(self, struct: Value, index: int) -> Value:
        assert isinstance(struct.type, Struct)
        return self.add(ir.GetItem(struct.type.items[index], self.line, struct, index))

    def check(self, condition: Value, failure: Function, *arguments: Value) -> None:
        self.add(ir.Check(UNIT, self.line, condition, failure, arguments))

    def jump(self, target: BasicBlock) -> None:
        self.add(ir.Jump(UNIT, self.line, target))

    def branch(self, condition: Value, then: BasicBlock, otherwise: BasicBlock) -> None:
        self.add(ir.Branch(UNIT, self.line, condition, then, otherwise))

    def ret(self, value: Value = NOTHING) -> None:
        self.add(ir.Return(UNIT, self.line, value))

    def propagate(self) -> None:
        self.add(ir.Propagate(UNIT, self.line))


class Machine:
    """A program under construction around the runtime that codegen asks for."""

    def __init__(self) -> None:
        self.str_class = ClassLayout("builtins.str", "str", kind=ClassKind.RAW)
        for name in ("_size", "_hash", "_length"):
            self.str_class.add_field(name, INT)
        self.str_class.element = Integer(8, False)
        self.bytes_class = ClassLayout("builtins.bytes", "bytes", kind=ClassKind.RAW)
        for name in ("_size", "_hash"):
            self.bytes_class.add_field(name, INT)
        self.bytes_class.element = Integer(8, False)
        self.frame_class = ClassLayout("frame", "frame", kind=ClassKind.CONSERVATIVE)
        self.error_class = ClassLayout("builtins.Exception", "Exception")
        self.error_class.add_field("code", INT)
        self.array_class = ClassLayout("Array[int]", "Array", kind=ClassKind.RAW, element=INT)
        self.array_class.add_field("length", INT)
        self.classes = [
            self.str_class,
            self.bytes_class,
            self.frame_class,
            self.error_class,
            self.array_class,
        ]
        self.functions: list[Function] = []
        self.next = Global("heap.next", INT)
        self.end = Global("heap.end", INT)
        self.counter = Global("counter", INT)
        self.allocate = self._allocate()
        self.overflow = self.raiser("overflow", 1)
        self.recursion_error = self.raiser("recursion", 2)

    def builder(
        self, name: str, parameters: Sequence[Type] = (), result: Type = UNIT, line: int = 1
    ) -> Builder:
        builder = Builder(name, parameters, result, line)
        self.functions.append(builder.function)
        return builder

    def raiser(self, name: str, code: int) -> Function:
        """A NoReturn function that raises the static exception object with that `code`."""
        b = self.builder(f"raise_{name}")
        error = ir.StaticObject(REFERENCE, self.error_class, {}, name)
        b.set_field(self.error_class, "code", error, integer(code))
        b.intrinsic("pending.set", UNIT, error)
        b.propagate()
        b.function.is_noreturn = b.function.is_cold = True
        return b.function

    def _allocate(self) -> Function:
        """Bump allocation from a buffer that start() is given; error 3 when it is used up."""
        b = self.builder("allocate", [INT, INT], INT)
        address = b.add(ir.LoadGlobal(INT, 1, self.next))
        end = b.add(ir.LoadGlobal(INT, 1, self.end))
        size, number = b.arguments
        room = b.arithmetic("sub", end, address)
        b.check(b.compare("ule", size, room), self.raiser("memory", 3))
        rounded = b.arithmetic("and", b.arithmetic("add", size, integer(15)), integer(-16))
        b.add(ir.StoreGlobal(UNIT, 1, self.next, b.arithmetic("add", address, rounded)))
        b.intrinsic("memory.fill", UNIT, address, integer(0), size)
        b.intrinsic("memory.store32", UNIT, address, number)
        b.ret(address)
        return b.function

    def program(self, main: Function) -> Program:
        """`main(int) -> int` under a start(address, size, argument) that reports like `run`."""
        b = self.builder("start", [INT, INT, INT], Struct((INT, INT)))
        address, size, argument = b.arguments
        b.add(ir.StoreGlobal(UNIT, 1, self.next, address))
        b.add(ir.StoreGlobal(UNIT, 1, self.end, b.arithmetic("add", address, size)))
        body = b.add_block("body")
        caught = b.add_block("caught")
        body.handler = caught
        b.jump(body)
        result = b.at(body).call(main, argument)
        b.ret(b.struct(result, integer(0)))
        error = b.at(caught).intrinsic("pending.take", REFERENCE)
        b.ret(b.struct(integer(0), b.field(self.error_class, "code", error)))
        unused = self.builder("__main__")
        unused.ret()
        return Program(
            functions=self.functions,
            classes=self.classes,
            globals=[self.next, self.end, self.counter],
            main=unused.function,
            start=b.function,
            allocate=self.allocate,
            recursion_error=self.recursion_error,
            allocate_frame_class=self.frame_class,
            str_class=self.str_class,
            bytes_class=self.bytes_class,
        )


# What the platform and the entry stub define in an image, and a way to see how deep the stack is.
_STUBS = f"""
target datalayout = "{PROCESS.data_layout}"
target triple = "{PROCESS.triple}"
@einkorn_stack_limit = global ptr null
declare ptr @llvm.frameaddress.p0(i32)
define ptr @test_depth() {{
  %a = call ptr @llvm.frameaddress.p0(i32 0)
  ret ptr %a
}}
define i64 @test_entry(i64 %x) {{
  %y = mul i64 %x, 3
  ret i64 %y
}}
"""


class _Pair(ctypes.Structure):
    _fields_ = [("value", ctypes.c_int64), ("error", ctypes.c_int64)]


class Running:
    """A program compiled into this process by LLVM's just-in-time compiler."""

    def __init__(self, program: Program, *, is_optimised: bool = True) -> None:
        number_classes(program)
        place_stack_checks(program)
        infer_nothrow(program)
        verify(program)
        self.text = generate(program, PROCESS)
        options = Options(is_verified=True, is_optimised=is_optimised)
        module = parse(self.text, options)
        machine = target_machine(PROCESS)
        optimise(module, machine, options)
        module.verify()
        self.assembly = machine.emit_assembly(module)
        module.link_in(parse(_STUBS, options))
        # The just-in-time compiler loads code anywhere in memory: large code model, not ours.
        jit_machine = llvm.Target.from_triple(PROCESS.triple).create_target_machine(opt=1)
        self._engine = llvm.create_mcjit_compiler(module, jit_machine)
        self._engine.finalize_object()
        address = self._engine.get_function_address("einkorn_main")
        entry = ctypes.CFUNCTYPE(_Pair, ctypes.c_int64, ctypes.c_int64, ctypes.c_int64)
        self._entry = entry(address)
        self._heap = ctypes.create_string_buffer(HEAP_SIZE + 16)
        limit = self._engine.get_global_value_address("einkorn_stack_limit")
        probe = ctypes.CFUNCTYPE(ctypes.c_uint64)
        self._depth_probe = probe(self._engine.get_function_address("test_depth"))
        self._limit = ctypes.c_uint64.from_address(limit)

    def limit_stack(self, octets: int) -> None:
        """Let RecursionError come once the stack has grown by `octets` from here."""
        self._limit.value = self._depth_probe() - octets

    def run(self, argument: int = 0, heap: int = HEAP_SIZE) -> int | str:
        """What main returned, or "error N" with the code of the exception that left it."""
        base = (ctypes.addressof(self._heap) + 15) & ~15
        pair = self._entry(base, heap, argument)
        return f"error {pair.error}" if pair.error else int(pair.value)


def run(
    machine: Machine, main: Function, arguments: Sequence[int], heap: int = HEAP_SIZE
) -> list[int | str]:
    """What `main` gives for each argument; compiled with and without optimisation it must agree."""
    program = machine.program(main)
    optimised = Running(program)
    plain = Running(program, is_optimised=False)
    results = [optimised.run(argument, heap) for argument in arguments]
    assert results == [plain.run(argument, heap) for argument in arguments]
    return results
