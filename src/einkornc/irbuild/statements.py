"""Plain statements: expressions, conditions, loops, return, raise, assert, del, definitions."""

from __future__ import annotations

from mypy import nodes
from mypy import types as mt
from mypy.nodes import Decorator, FuncDef, TypeInfo

from einkornc.diagnostics import DELETION, UNSUPPORTED, RefusalError, refuse
from einkornc.frontend.walk import deleted_targets
from einkornc.ir import operations as ops
from einkornc.ir.operations import Constant, Value
from einkornc.ir.types import REFERENCE, UNIT
from einkornc.irbuild import (
    attributes,
    class_objects,
    closures,
    coroutines,
    declining,
    docstrings,
    exceptions,
    function_texts,
    shapes,
    unset_globals,
)
from einkornc.irbuild.concrete import (
    NEVER,
    NOTHING,
    Callable,
    Class,
    ClassObject,
    Concrete,
    Never,
    Nothing,
    Polymorphic,
    Union,
    representation,
    union_of,
)
from einkornc.irbuild.conditions import condition
from einkornc.irbuild.construction import construct, instance_target
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.formatting import text_of
from einkornc.irbuild.function import CellPlace, FunctionBuilder, LocalPlace, Loop
from einkornc.irbuild.function_values import nested_value
from einkornc.irbuild.imports import absent_module, imported_modules
from einkornc.irbuild.inference import choose_overload, infer_arguments, type_variables, unify
from einkornc.irbuild.instances import function_instance, signature_of
from einkornc.irbuild.invoke import call_method, call_target
from einkornc.irbuild.members import find_member, find_methods, plain_functions
from einkornc.irbuild.passing import callable_of, forward
from einkornc.irbuild.world import Argument


def lower_expression_statement(fb: FunctionBuilder, s: nodes.ExpressionStmt) -> None:
    if isinstance(s.expr, nodes.StrExpr | nodes.EllipsisExpr) or _names_what_is_there(fb, s.expr):
        return
    # Nobody looks at what is sent or returned.
    hint = NOTHING if isinstance(s.expr, nodes.YieldExpr | nodes.YieldFromExpr) else None
    value = fb.expression(s.expr, hint)
    if isinstance(value[1], Never):
        _end(fb)


def _end(fb: FunctionBuilder) -> None:
    """Nothing follows what does not return; a function value may be none of those after all."""
    if not fb.ended:
        fb.call(fb.runtime("raise_unreachable"), [])


def _names_what_is_there(fb: FunctionBuilder, e: nodes.Expression) -> bool:
    """Whether an expression only names a function or class of the library, or a method, which are always there."""
    if isinstance(e, nodes.MemberExpr) and isinstance(e.expr, nodes.RefExpr):
        info = e.expr.node
        found = find_member(info, e.name) if isinstance(info, nodes.TypeInfo) else None
        if found is not None and plain_functions(found[0]):
            return _names_what_is_there(fb, e.expr)
    if not isinstance(e, nodes.RefExpr) or isinstance(e.node, nodes.MypyFile):
        return False
    if e.fullname == "builtins.NotImplemented":
        return True
    if isinstance(e.node, nodes.Var):
        return False
    return e.node is not None and fb.world.is_library(fb.world.module_of(e.node.fullname))


def lower_block(fb: FunctionBuilder, s: nodes.Block) -> None:
    fb.body(s)


def lower_if(fb: FunctionBuilder, s: nodes.IfStmt) -> None:
    """`if`/`elif`/`else`; a branch that static types rule out is not lowered."""
    if len(s.expr) == 1 and _asks_for_checker(s.expr[0]):
        _lower_for_checker(fb, s)
        return
    after = fb.new_block("endif")
    for tested, body in zip(s.expr, s.body, strict=True):
        if body.is_unreachable:
            continue
        test = condition(fb, tested)
        if isinstance(test, Constant):
            if test.value:
                fb.body(body)
                fb.jump(after)
                fb.start(after)
                return
            continue
        then, otherwise = fb.new_block("then"), fb.new_block("else")
        fb.branch(test, then, otherwise)
        fb.start(then)
        fb.body(body)
        fb.jump(after)
        fb.function.blocks.append(otherwise)
        fb.block = otherwise
    if s.else_body is not None:
        fb.body(s.else_body)
    fb.jump(after)
    fb.function.blocks.append(after)
    fb.block = after
    if not _is_target(fb, after):
        fb.unreachable()


_CHECKER = ("typing.TYPE_CHECKING", "typing_extensions.TYPE_CHECKING")


def _asks_for_checker(e: nodes.Expression) -> bool:
    """`TYPE_CHECKING` or `not TYPE_CHECKING`."""
    if isinstance(e, nodes.UnaryExpr) and e.op == "not":
        e = e.expr
    return isinstance(e, nodes.RefExpr) and e.fullname in _CHECKER


def _lower_for_checker(fb: FunctionBuilder, s: nodes.IfStmt) -> None:
    """What only mypy sees does not run, its imports aside; what only CPython runs has no types to compile by."""
    for block in [*s.body, *([s.else_body] if s.else_body is not None else [])]:
        for inner in block.body:
            if isinstance(inner, _IMPORTS) and not block.is_unreachable:
                _import_for_checker(fb, inner)
            elif block.is_unreachable and not isinstance(inner, (*_IMPORTS, nodes.PassStmt)):
                refuse(
                    UNSUPPORTED,
                    "A statement where TYPE_CHECKING is false, which mypy does not check",
                    inner.line,
                    inner.column,
                )


def _import_for_checker(fb: FunctionBuilder, s: nodes.Statement) -> None:
    """An import that CPython does not run: it runs here unless the module is absent."""
    try:
        if not absent_module(fb.world, fb.instance.module, s):
            fb.statement(s)
    except RefusalError:
        return


_IMPORTS = (nodes.Import, nodes.ImportFrom, nodes.ImportAll)


def _is_target(fb: FunctionBuilder, block: object) -> bool:
    """Whether any block so far jumps to `block`: else what follows is dead."""
    for b in fb.function.blocks:
        if b.operations:
            match b.operations[-1]:
                case ops.Jump(target=target) if target is block:
                    return True
                case ops.Branch(then=then, otherwise=otherwise) if (
                    then is block or otherwise is block
                ):
                    return True
    return False


def lower_while(fb: FunctionBuilder, s: nodes.WhileStmt) -> None:
    """`while test: … else: …`."""
    test, body, finished, broken = (fb.new_block(n) for n in ("while", "do", "finished", "broken"))
    fb.start(test)
    going = condition(fb, s.expr)
    if isinstance(going, Constant):
        fb.jump(body if going.value else finished)
    else:
        fb.branch(going, body, finished)
    fb.start(body)
    fb.loops.append(Loop(broken, test, len(fb.finals)))
    fb.body(s.body)
    fb.loops.pop()
    fb.jump(test)
    fb.start(finished)
    if s.else_body is not None:
        fb.body(s.else_body)
    fb.jump(broken)
    fb.start(broken)
    endless = isinstance(going, Constant) and bool(going.value)
    if endless and not _is_target(fb, broken):
        fb.unreachable()


def lower_break(fb: FunctionBuilder, s: nodes.BreakStmt) -> None:
    loop = fb.loops[-1]
    exceptions.leave(fb, loop.finals)
    fb.jump(loop.after)


def lower_continue(fb: FunctionBuilder, s: nodes.ContinueStmt) -> None:
    loop = fb.loops[-1]
    exceptions.leave(fb, loop.finals)
    fb.jump(loop.again)


def lower_pass(fb: FunctionBuilder, s: nodes.Statement) -> None:
    """Nothing to do."""


def lower_return(fb: FunctionBuilder, s: nodes.ReturnStmt) -> None:
    """The value is computed, then every `finally` on the way out runs."""
    in_frame = fb.frame is not None
    t = coroutines.return_type(fb) if in_frame else fb.instance.signature.result
    if s.expr is None:
        value: Value = convert(fb, ops.NOTHING, Nothing(), t)
    elif declining.is_not_implemented(s.expr):
        value = fb.zero(representation(t))
    else:
        argument = fb.expression(s.expr, t)
        if isinstance(argument[1], Never):
            _end(fb)
            return
        _refuse_other_number(fb, s, argument[1])
        value = convert(fb, *argument, t)
    if fb.finals:
        local = fb.temporary(value.type)
        fb.store(local, value)
        exceptions.leave(fb, 0)
        if fb.ended:
            return
        value = fb.load(local)
    if in_frame:
        coroutines.finish_body(fb, value)
    else:
        declining.note_return(fb, s.expr)
        fb.emit(ops.Return(UNIT, fb.line, value))


_NUMBERS = {"__float__": ("int", "bool"), "__complex__": ("int", "bool", "float")}


def _refuse_other_number(fb: FunctionBuilder, s: nodes.ReturnStmt, t: Concrete) -> None:
    """`__float__` that returns an int, which the type checker takes for a float and CPython refuses."""
    node = fb.instance.node
    name = node.name if isinstance(node, nodes.FuncDef) and node.info else ""
    if isinstance(t, Class) and t.info.name in _NUMBERS.get(name, ()):
        refuse(UNSUPPORTED, f"{name} that returns {t.info.name}", s.line, s.column)


# ---------------------------------------------------------------- raise, assert


def lower_raise(fb: FunctionBuilder, s: nodes.RaiseStmt) -> None:
    """`raise`, `raise X`, `raise X from Y`."""
    if s.expr is None:
        if fb.handled:
            again = fb.handled[-1][0].load(fb)
        else:
            again = fb.emit(ops.LoadGlobal(REFERENCE, fb.line, exceptions.handled_variable(fb)))
            fb.check(fb.is_not_null(again), "raise_nothing_again")
        fb.intrinsic("pending.set", [again], UNIT)
        fb.propagate()
        return
    exception = _exception_value(fb, s.expr)
    if s.from_expr is not None:
        cause = _exception_value(fb, s.from_expr)
        wanted = union_of([fb.world.base_exception, Nothing()])
        fb.call(fb.runtime("set_cause"), [exception[0], convert(fb, *cause, wanted)])
    raise_value(fb, exception[0])


def raise_value(fb: FunctionBuilder, exception: Value) -> None:
    """Record the traceback, set the context, and let the exception go."""
    fb.call(fb.runtime("begin_raise"), [exception])
    fb.intrinsic("pending.set", [exception], UNIT)
    fb.propagate()


def _exception_value(fb: FunctionBuilder, e: nodes.Expression) -> Argument:
    """An exception; of a class one is made, which only takes the arguments it was given: none."""
    if isinstance(e, nodes.RefExpr) and isinstance(e.node, TypeInfo):
        t = Class(e.node)
        return construct(fb, t, []), t
    value = fb.expression(e)
    if isinstance(value[1], ClassObject):
        call = nodes.CallExpr(e, [], [], [])
        call.set_line(e)
        return class_objects.construct(fb, value, call, None)
    return value


def lower_assert(fb: FunctionBuilder, s: nodes.AssertStmt) -> None:
    test = condition(fb, s.expr)
    if isinstance(test, Constant) and test.value:
        return
    passed, failed = fb.new_block("passed"), fb.new_block("failed")
    fb.branch(test, passed, failed, True)
    fb.start(failed)
    if s.msg is None:
        fb.call(fb.runtime("raise_plain_assertion"), [])
    else:
        fb.call(fb.runtime("raise_assertion"), [text_of(fb, fb.expression(s.msg))])
    fb.unreachable()
    fb.start(passed)


def lower_del(fb: FunctionBuilder, s: nodes.DelStmt) -> None:
    """`del container[key]`, `del value.attribute`, `del name`."""
    for target in deleted_targets(s.expr):
        if isinstance(target, nodes.IndexExpr):
            shapes.refuse_change(fb, target.base)
            call_method(
                fb, fb.expression(target.base), "__delitem__", [fb.expression(target.index)]
            )
        elif isinstance(target, nodes.NameExpr):
            place = fb.places.get(target.node)
            if isinstance(place, LocalPlace | CellPlace):
                place.load(fb)  # UnboundLocalError where it is deleted already
                place.unset(fb)
            elif target.kind == nodes.GDEF and isinstance(target.node, nodes.Var):
                attributes.delete_variable(fb, target.node, target)
            elif target.kind == nodes.MDEF and isinstance(target.node, nodes.Var):
                attributes.delete_class_variable(fb, target.node)
        elif isinstance(target, nodes.MemberExpr) and _is_of_module(target):
            assert isinstance(target.node, nodes.Var)
            attributes.delete_variable(fb, target.node, target)
        elif isinstance(target, nodes.MemberExpr):
            attributes.delete(fb, fb.expression(target.expr), target.name, target)
        else:
            refuse(DELETION, "`del` of this", s.line, s.column)


def _is_of_module(e: nodes.MemberExpr) -> bool:
    """Whether `e` is `module.variable`."""
    is_module = isinstance(e.expr, nodes.RefExpr) and isinstance(e.expr.node, nodes.MypyFile)
    return is_module and isinstance(e.node, nodes.Var)


# ---------------------------------------------------------------- definitions inside functions


def lower_function_definition(fb: FunctionBuilder, s: FuncDef) -> None:
    """A nested function: its closure is a local variable."""
    if s.type is None:
        refuse(UNSUPPORTED, f"{s.name} has no annotation", s.line, s.column)
    unset_globals.note_definition(fb, s)
    if type_variables(s):
        fb.generic_nested.add(s)
        return
    signature = signature_of(fb.world, s, None, fb.substitution, fb.instance.module)
    nested = closures.nested_function(fb, s, signature, s.name)
    environment = closures.make_environment(fb, nested, nested.instance.function)
    place = fb.places.get(s)
    if place is None:
        place = fb.places[s] = fb.variable(fb.world.object, s.name)
    place.store(fb, environment)
    fb.nested[s] = nested


def lower_decorated(fb: FunctionBuilder, s: Decorator) -> None:
    """A decorated nested function: the decorators are called, innermost first."""
    if not s.decorators:
        lower_function_definition(fb, s.func)
        return
    value = decorate(fb, s)
    place = fb.declare(s.var, value[1])
    place.store(fb, convert(fb, *value, place.type))


def decorate(fb: FunctionBuilder, s: Decorator) -> Argument:
    """The value that `@a @b def f` gives to `f`."""
    if fb.scope is not None and fb.instance.key[0] != "module":
        lower_function_definition(fb, s.func)
        environment = fb.places[s.func].load(fb)
        value = nested_value(fb, fb.nested[s.func], environment, None)
    else:
        instance = function_instance(fb.world, s.func, None, {})
        value = closures.function_value(
            fb,
            s.func.name,
            callable_of(instance.signature),
            lambda tb, arguments: forward(tb, instance_target(tb, instance), arguments),
            documentation=docstrings.of_function(fb.world, s.func),
        )
    for decorator in reversed(s.decorators):
        value = apply_decorator(fb, decorator, value)
    if (
        isinstance(value[1], Union) and s.var.type is not None
    ):  # what an overloaded decorator's body returns
        t = fb.concrete(s.var.type)
        value = convert(fb, *value, t), t
    return value


def apply_decorator(fb: FunctionBuilder, decorator: nodes.Expression, value: Argument) -> Argument:
    """`decorator(value)`."""
    has_texts = fb.world.names_functions or fb.world.documents_functions
    if has_texts and isinstance(value[1], Callable):
        _take_texts(fb, decorator, value[0])

    if (
        isinstance(decorator, nodes.RefExpr)
        and isinstance(decorator.node, FuncDef | nodes.OverloadedFuncDef)
        and decorator.node not in fb.places
    ):
        functions = plain_functions(decorator.node)
        function = functions[0]
        if len(functions) > 1:
            function = choose_overload(fb.world, functions, None, [value[1]])
        arguments = infer_arguments(fb.world, function, None, [value[1]])

        return call_target(
            fb, instance_target(fb, function_instance(fb.world, function, None, arguments)), [value]
        )
    if isinstance(decorator, nodes.RefExpr) and isinstance(decorator.node, TypeInfo):
        t = _class_around(fb, decorator.node, value[1])
        return construct(fb, t, [value]), t
    known = mt.get_proper_type(fb.world.types.get(decorator))
    if isinstance(known, mt.Overloaded) and isinstance(decorator, nodes.MemberExpr):
        return call_method(fb, fb.expression(decorator.expr), decorator.name, [value])
    is_generic = not isinstance(known, mt.CallableType) or bool(known.variables)
    is_method = isinstance(decorator, nodes.MemberExpr) and not is_generic
    held = fb.expression(decorator, None if is_method else Callable((value[1],), NEVER))
    if isinstance(held[1], Polymorphic) and isinstance(known, mt.CallableType):
        applied = _decorating(fb, known, value[1])
        held = convert(fb, *held, applied), applied
    if isinstance(held[1], Callable):
        made = closures.call_value(fb, held, [value])
    else:
        made = call_method(fb, held, "__call__", [value])
    if isinstance(made[1], Never):
        refuse(UNSUPPORTED, "A decorator of this kind", decorator.line, decorator.column)
    return made


def _decorating(fb: FunctionBuilder, known: mt.CallableType, taken: Concrete) -> Callable:
    """A generic function that a variable holds, as the decorator of a `taken`."""
    found: dict[mt.TypeVarId, Concrete] = {}
    for declared in known.arg_types[:1]:
        unify(fb.world, declared, taken, found)
    return Callable((taken,), fb.world.convert(known.ret_type, {**fb.substitution, **found}))


def _take_texts(fb: FunctionBuilder, decorator: nodes.Expression, wrapper: Value) -> None:
    """`@functools.wraps(function)`: the wrapper takes the function's name and docstring."""
    if (
        isinstance(decorator, nodes.CallExpr)
        and isinstance(decorator.callee, nodes.RefExpr)
        and decorator.callee.fullname == "functools.wraps"
        and isinstance(decorator.args[0], nodes.RefExpr)
    ):
        wrapped, t = fb.expression(decorator.args[0])
        if isinstance(t, Callable):
            function_texts.give(fb, wrapper, function_texts.texts_of(fb, wrapped))


def _class_around(fb: FunctionBuilder, info: TypeInfo, t: Concrete) -> Class:
    """A class that decorates a function, with the type arguments its constructor gets from it."""
    found: dict[mt.TypeVarId, Concrete] = {}
    init = find_methods(
        fb.world, Class(info, tuple(NEVER for _ in info.defn.type_vars)), "__init__"
    )
    if (
        init is not None
        and isinstance(init[0][0].type, mt.CallableType)
        and len(init[0][0].type.arg_types) > 1
    ):
        unify(fb.world, init[0][0].type.arg_types[1], t, found)
    return Class(info, tuple(found.get(v.id, NEVER) for v in info.defn.type_vars))


def lower_import(fb: FunctionBuilder, s: nodes.Statement) -> None:
    """Run the initialisation of the imported modules, once."""
    from einkornc.irbuild.modules import initialise

    absent = absent_module(fb.world, fb.instance.module, s)
    if absent:
        fb.call(fb.runtime("raise_absent_module"), [fb.text(absent)])
        return
    for name in imported_modules(fb.world, fb.instance.module, s):
        initialise(fb, name)
