"""What compiled code calls on its own account, without the program naming it."""

from collections.abc import AsyncGenerator, Callable, Coroutine, Generator
from typing import NoReturn, TypeAliasType, _NamedAlias, _AppliedAlias

from _einkorn_frames import _Frame
from _einkorn_runtime import full_class_name, report_ignored
from builtins import _group_of
from _elementary import fmod

from einkorn.lowlevel.array import Array
from einkorn.lowlevel.floating import copysign, fabs, float_bits, truncate
from einkorn.lowlevel.image import class_id, symbol_address
from einkorn.lowlevel.memory import address_of, copy, data_address, load64, new_str


def tuple_items[T](collected: list[T]) -> Array[T]:
    """The items of a list as the storage of a tuple: exactly as long as the list."""
    items = Array[T](len(collected))
    collected._items.move(0, items, 0, len(collected))
    return items


def grown_text(text: str, room: int, more: str) -> tuple[str, int]:
    """`text + more`, and how many octets it may still grow by: in place where `room` is enough."""
    size = text._size
    added = more._size
    if added > room:
        if size == 0:
            return (more, 0)
        # A quarter more: all copying together is proportional to the text.
        room = 16 + (size + added >> 2)
        grown = new_str(size + added + room)
        copy(data_address(grown), data_address(text), size)
        grown._length = text._length
    else:
        grown = text
        room -= added
        grown._hash = 0
    copy(data_address(grown) + size, data_address(more), added)
    grown._size = size + added
    grown._length += more._length
    return (grown, room)


def close_left(frame: _Frame | None) -> None:
    """End a suspended generator that nobody holds any more; nobody can catch what it raises."""
    if frame is not None and frame._state == 2:
        try:
            frame._finish()
        except BaseException as error:
            report_ignored(f"<generator object at {hex(id(frame))}>", error)


async def coroutine_as[A, B](inner: Coroutine[object, object, A]) -> A | B:
    """A coroutine whose result is held as a wider type than `inner`'s."""
    return await inner


def generator_as[Y, S, R, Y2, R2](inner: Generator[Y, S, R]) -> Generator[Y | Y2, S, R | R2]:
    """A generator whose items and result are held as wider types than `inner`'s."""
    return (yield from inner)


async def async_generator_as[Y, S, Y2](inner: AsyncGenerator[Y, S]) -> AsyncGenerator[Y | Y2, S]:
    """An asynchronous generator whose items are held as a wider type than `inner`'s."""
    try:
        item = await anext(inner)
        while True:
            try:
                sent = yield item
            except GeneratorExit:
                await inner.aclose()
                raise
            except BaseException as error:
                item = await inner.athrow(error)
            else:
                item = await inner.asend(sent)
    except StopAsyncIteration:
        return


def is_suspended(frame: _Frame | None) -> bool:
    """Whether a generator waits at a `yield`."""
    return frame is not None and frame._state == 2


def raise_value(message: str) -> NoReturn:
    raise ValueError(message)


def raise_key(key: str) -> NoReturn:
    raise KeyError(key)


def function_text(name: str, function: object) -> str:
    """The `repr` of a function value. Classes and what CPython has in C are named as they print."""
    if name.startswith("<class '") or name.startswith("<built-in "):
        return name
    return f"<function {name} at {hex(id(function))}>"


def address_hash(value: object) -> int:
    """The hash of an object that only equals itself."""
    return address_of(value) >> 4


def function_name(name: str) -> str:
    """The `__name__` of a function value."""
    if name.startswith("<class '"):
        return name[8:-2].rpartition(".")[2]
    if name.startswith("<built-in "):
        return name[:-1].rpartition(" ")[2]
    return name


def known_documentation(text: str | None) -> str | None:
    """The `__doc__` of a function value or a class, where an image has it."""
    if text == "\0":
        raise TypeError(
            "an image does not have the __doc__ of what the library or Python describes"
        )
    return text


def raise_unhashable(value: object) -> NoReturn:
    raise TypeError("unhashable type: '" + type(value).__name__ + "'")


def raise_type(message: str) -> NoReturn:
    raise TypeError(message)


def check_argument_count(
    function: str, given: int, required: str, most: int, before: int, optional: int, by_name: int
) -> None:
    """TypeError unless `*items` were as many as a call's separate parameters take.

    `required` names the parameters that need a value, one a line; `most` is -1 where *args take the rest;
    `before` counts arguments given in front of the items, `by_name` those for keyword-only parameters.
    """
    names = required.split("\n") if required != "" else []
    if given < len(names):
        missing = [repr(name) for name in names[given:]]
        count = len(missing)
        text = _enumeration(missing)
        plural = "s" if count > 1 else ""
        raise TypeError(
            f"{function}() missing {count} required positional argument{plural}: {text}"
        )
    if most >= 0 and given > most:
        takes = str(most + before)
        if optional > 0:
            takes = f"from {most + before - optional} to {takes}"
        plural = "" if most + before == 1 and optional == 0 else "s"
        were = "was" if given + before == 1 and by_name == 0 else "were"
        got = str(given + before)
        if by_name > 0:
            got += " positional argument" + ("s" if given + before != 1 else "")
            got += f" (and {by_name} keyword-only argument{'s' if by_name != 1 else ''})"
        raise TypeError(
            f"{function}() takes {takes} positional argument{plural} but {got} {were} given"
        )


def is_same_number(left: object | None, right: object | None) -> bool:
    """Whether two objects at different places are boxes of one number: then Python sees one object."""
    if left is None or right is None or class_id(left) != class_id(right):
        return False
    if isinstance(left, bool) and isinstance(right, bool):
        return left == right
    if isinstance(left, int) and isinstance(right, int):
        return left == right
    if isinstance(left, float) and isinstance(right, float):
        return left == right or float_bits(left) == float_bits(right)
    return False


def is_same_item(left: object | None, right: object | None) -> bool:
    """Whether a container takes two items for the same object: a NaN is boxed anew wherever it goes."""
    if left is right:
        return True
    if isinstance(left, float) and isinstance(right, float):
        return float_bits(left) == float_bits(right)
    return False


def check_keywords(
    function: str,
    given: list[str],
    known: str,
    filled: str,
    positional: str,
    named: str,
    collects: int,
    unnamed: str,
) -> None:
    """TypeError unless the names in `**mapping` fit a call's separate parameters (lists are one a line).

    `filled` have a value already, `positional` and `named` need one; `collects`: other names are taken too;
    `unnamed` are parameters that only positions fill.
    """
    names = known.split("\n")
    present = filled.split("\n")
    for name in given:
        if name in present and name in names:
            raise TypeError(f"{function}() got multiple values for argument {name!r}")
        if collects == 0 and name not in names:
            mistaken = [only for only in unnamed.split("\n") if only in given]
            if len(mistaken) > 0:
                text = "got some positional-only arguments passed as keyword arguments"
                raise TypeError(f"{function}() {text}: {', '.join(mistaken)!r}")
            raise TypeError(f"{function}() got an unexpected keyword argument {name!r}")
    _check_missing(function, given, positional, "positional")
    _check_missing(function, given, named, "keyword-only")


def check_spread(
    function: str,
    keys: list[str],
    known: str,
    filled: str,
    positional: str,
    named: str,
    collects: int,
    unnamed: str,
    given: int,
    taking: str,
    first: str,
    most: int,
    before: int,
    optional: int,
    by_name: int,
    only: str,
) -> None:
    """TypeError unless `*items` and `**mapping` together fill a call's separate parameters once (lists one a line).

    The `given` items go to the parameters `taking`; `first` are those of them that need a value and have no name,
    `only` the keyword-only parameters still open.
    The other arguments are those of `check_keywords` and `check_argument_count`.
    """
    by_position = taking.split("\n")[:given]
    present = "\n".join([filled, *by_position])
    check_keywords(function, keys, known, present, "", "", collects, unnamed)
    by_name += len([name for name in only.split("\n") if name in keys])
    check_argument_count(function, given, first, most, before, optional, by_name)
    _check_missing(function, [*keys, *by_position], positional, "positional")
    _check_missing(function, keys, named, "keyword-only")


def check_repeated_keywords(
    function: str, module: str, given: list[str], collected: list[str], filled: str
) -> None:
    """TypeError where a name in `**mapping` has a value already, in a parameter or among those collected."""
    present = filled.split("\n")
    for name in given:
        if name in present and name != "":
            raise TypeError(f"{function}() got multiple values for argument {name!r}")
        if name in collected:
            raise TypeError(
                f"{module}{function}() got multiple values for keyword argument {name!r}"
            )


def _check_missing(function: str, given: list[str], required: str, kind: str) -> None:
    names = required.split("\n") if required != "" else []
    missing = [repr(name) for name in names if name not in given]
    if len(missing) > 0:
        plural = "s" if len(missing) > 1 else ""
        text = _enumeration(missing)
        raise TypeError(
            f"{function}() missing {len(missing)} required {kind} argument{plural}: {text}"
        )


def _enumeration(words: list[str]) -> str:
    """ "a", "a and b" or "a, b, and c"."""
    count = len(words)
    if count == 1:
        return words[0]
    if count == 2:
        return words[0] + " and " + words[1]
    return ", ".join(words[: count - 1]) + ", and " + words[count - 1]


def split_group(
    error: BaseException, test: Callable[[BaseException], bool]
) -> tuple[BaseException | None, BaseException | None]:
    """What an `except*` clause takes of an exception, and the rest; a plain exception is wrapped."""
    if isinstance(error, BaseExceptionGroup):
        return error._parted(test)
    if not test(error):
        return None, error
    if isinstance(error, Exception):
        return ExceptionGroup("", (error,)), None
    return BaseExceptionGroup("", (error,)), None


def plain_group(group: BaseException) -> BaseException:
    """What BaseExceptionGroup(…) makes: an ExceptionGroup where all errors are Exceptions."""
    if not isinstance(group, BaseExceptionGroup):
        return group
    plain: list[Exception] = []
    for error in group._exceptions:
        if not isinstance(error, Exception):
            return group
        plain.append(error)
    made = ExceptionGroup(group.message, plain)
    made._arguments = group._arguments
    return made


def join_groups(
    whole: BaseException,
    raised: list[BaseException],
    parts: list[BaseException],
    rest: BaseException | None,
) -> BaseException | None:
    """What goes on after all `except*` clauses: what they raised, and what they raised again or left of `whole`."""
    if len(raised) == 0:
        return rest
    if not isinstance(whole, BaseExceptionGroup):
        return raised[0]
    fresh: list[BaseException] = []
    again: list[BaseException] = [] if rest is None else [rest]
    for error in raised:
        if any(error is part for part in parts):
            again.append(error)
        else:
            fresh.append(error)
    if len(again) > 0:
        leaves: list[BaseException] = []
        for error in again:
            _add_leaves(error, leaves)
        same, _ = whole._parted(lambda error: any(error is leaf for leaf in leaves))
        if len(fresh) == 0:
            return same
        if same is not None:
            fresh.append(same)
    return fresh[0] if len(fresh) == 1 else _group_of("", fresh)


def _add_leaves(error: BaseException, leaves: list[BaseException]) -> None:
    if isinstance(error, BaseExceptionGroup):
        for inner in error._exceptions:
            _add_leaves(inner, leaves)
    else:
        leaves.append(error)


def inherits(number: int, ancestor: int) -> bool:
    """Whether a class is another one or derives from it, by their rows in the class table."""
    while number != 0 and number != ancestor:
        number = load64(symbol_address("einkorn_classes") + number * 32 + 24) >> 32
    return number != 0


def check_item_count(wanted: int, got: int) -> None:
    """What a NamedTuple's `_make` was given."""
    if got != wanted:
        raise TypeError("Expected " + str(wanted) + " arguments, got " + str(got))


def class_text(number: int) -> str:
    """repr() of a class."""
    return "<class '" + full_class_name(number) + "'>"


def class_format(number: int, format_spec: str) -> str:
    """format() of a class."""
    if format_spec != "":
        raise TypeError("unsupported format string passed to type.__format__")
    return class_text(number)


def float_modulo(dividend: float, divisor: float) -> float:
    """dividend % divisor: the remainder has the divisor's sign, also where it is zero."""
    if dividend - dividend != 0.0:  # infinite, or no number
        return dividend - dividend
    rest = fmod(dividend, divisor)
    if rest != 0.0:
        return rest + divisor if (divisor < 0.0) != (rest < 0.0) else rest
    return copysign(0.0, divisor)


def float_floor_divide(dividend: float, divisor: float) -> float:
    """dividend // divisor, rounded as CPython does it."""
    if dividend - dividend != 0.0:  # infinite, or no number
        return dividend - dividend
    rest = fmod(dividend, divisor)
    quotient = (dividend - rest) / divisor
    if rest != 0.0 and (divisor < 0.0) != (rest < 0.0):
        quotient -= 1.0
    if quotient == 0.0:
        return copysign(0.0, dividend / divisor)
    whole = floor(quotient)
    return whole + 1.0 if quotient - whole > 0.5 else whole


def floor(value: float) -> float:
    """The greatest whole number not above `value`, as a float."""
    if value != value or fabs(value) >= 4503599627370496.0:
        return value
    whole = float(truncate(value))
    return whole - 1.0 if whole > value else whole


def order_of_int_and_float(left: int, right: float) -> int:
    """-1, 0 or 1 as `left` is below, equal to or above `right`; 2 where `right` is NaN.

    Rounding is monotonic, so only where the rounded int equals the float do the digits decide.
    """
    rounded = float(left)
    if rounded < right:
        return -1
    if rounded > right:
        return 1
    if rounded != right:
        return 2
    if right >= 9223372036854775808.0:
        return -1
    exact = truncate(right)
    return -1 if left < exact else int(left > exact)


def float_to_int(value: float) -> int:
    """int(value): toward zero."""
    if value != value:
        raise ValueError("cannot convert float NaN to integer")
    if value >= 9223372036854775808.0 or value < -9223372036854775808.0:
        if value - value != 0.0:
            raise OverflowError("cannot convert float infinity to integer")
        raise OverflowError("int too large: Einkorn's int has 64 bits")
    return truncate(value)


def flag_bits(bits: int, named: int, name: str) -> int:
    """The bits of a Flag; ValueError where some have no name."""
    if bits & ~named != 0:
        width = max(bits.bit_length(), named.bit_length())
        given = (
            "\n    given " + _flag_digits(bits, width) + "\n  allowed " + _flag_digits(named, width)
        )
        raise ValueError("<flag '" + name + "'> invalid value " + str(bits) + given)
    return bits


def _flag_digits(bits: int, width: int) -> str:
    """`0b0 0110`, or `0b1 1010` for a negative number."""
    text = ""
    for position in range(width):
        text = ("1" if bits >> position & 1 else "0") + text
    return ("0b1 " if bits < 0 else "0b0 ") + text


def flag_bits_kept(bits: int, named: int, name: str) -> int:
    """The bits of an IntFlag; negative numbers stand for the complement within as many bits."""
    if bits >= 0:
        return bits
    return max(named + 1, 1 << bits.bit_length()) + bits


def flag_part(text: str, name: str) -> str:
    """One more name in the name of a combination."""
    return name if text == "" else text + "|" + name


def flag_rest(text: str, rest: int) -> str | None:
    """The name of a combination, after the bits that have none."""
    if text == "":
        return None
    return flag_part(text, str(rest)) if rest != 0 else text


_newest_alias: _NamedAlias | None = None


def type_alias(place: str, name: str) -> TypeAliasType:
    """The one object of a `type` statement, which `place` tells from others of its name."""
    global _newest_alias
    known = _newest_alias
    while known is not None:
        if known._place == place:
            return known
        known = known._older
    made = _NamedAlias(name, place, _newest_alias)
    _newest_alias = made
    return made


def applied_alias(text: str) -> TypeAliasType:
    """A type alias with arguments, as its text."""
    return _AppliedAlias(text, "", None)


def power_of_negative(base: int, exponent: float) -> float | complex:
    """base ** exponent of a base written as a negative number, which the type checker knows."""
    if exponent - exponent == 0.0 and exponent // 1.0 != exponent:
        return complex(base) ** complex(exponent)
    return float(base) ** exponent


def power_of_ints(base: int, exponent: int) -> int | float:
    """`base ** exponent`, a float where the exponent is negative."""
    if exponent < 0:
        return float(base) ** float(exponent)
    return base**exponent


class NumberSum:
    """sum() of ints and floats: ints stay whole until the first float, from there as CPython since 3.12."""

    def __init__(self) -> None:
        self._whole = 0
        self._is_float = False
        self._sum = 0.0
        self._lost = 0.0

    def add_int(self, number: int) -> None:
        if self._is_float:
            self._sum += float(number)
        else:
            self._whole += number

    def add_float(self, number: float) -> None:
        if not self._is_float:
            self._is_float = True
            self._sum = float(self._whole) + number
            return
        # Neumaier's compensated summation
        raw = self._sum + number
        if abs(self._sum) >= abs(number):
            self._lost += (self._sum - raw) + number
        else:
            self._lost += (number - raw) + self._sum
        self._sum = raw

    def total(self) -> int | float:
        if not self._is_float:
            return self._whole
        if self._lost != 0.0 and self._lost - self._lost == 0.0:
            return self._sum + self._lost
        return self._sum


# ---- Generic classes behind objects (irbuild/open_classes.py)


class Unknown:
    """The type argument of a class of which isinstance told only the class; it has no values."""


# ---- What a call names (irbuild/shapes.py)


class CallShape:
    """The type of what `**kwargs: P.kwargs` holds; the values are texts."""


_noted: str = ""


def note_shape(shape: str) -> None:
    """Say what the call that follows names."""
    global _noted
    _noted = shape


def noted_shape() -> str:
    """What the call that led here named."""
    return _noted


def _named_places(shape: str) -> list[tuple[str, int]]:
    """The names in a shape and the parameters they mean."""
    found: list[tuple[str, int]] = []
    if shape != "":
        for part in shape.split(","):
            name, _, index = part.partition("=")
            found.append((name, int(index)))
    return found


def _shape_of(places: list[tuple[str, int]]) -> str:
    return ",".join([f"{name}={index}" for name, index in places])


def moved_shape(shape: str, by: int) -> str:
    """The shape of a call with `by` more parameters in front."""
    if shape == "":
        return shape
    places = _named_places(shape)
    return _shape_of([(n, i if i < 0 else max(i + by, -1)) for n, i in places])


def joined_shape(first: str, second: str) -> str:
    """Both shapes together; a name's first place counts."""
    if first == "" or second == "":
        return first + second
    places = _named_places(first)
    names = [name for name, _ in places]
    return _shape_of([*places, *[p for p in _named_places(second) if p[0] not in names]])


def shape_of_keys(keys: list[str], places: str) -> str:
    """The shape that the keys of `**mapping` make, of which `places` are parameters."""
    known = {name: index for name, index in _named_places(places)}
    return _shape_of([(key, known.get(key, -1)) for key in keys])


def is_named(shape: str, parameter: int) -> bool:
    """Whether a call named its parameter number `parameter`."""
    return shape != "" and any([index == parameter for _, index in _named_places(shape)])


def name_at(shape: str, parameter: int) -> str:
    """By what name a call meant its parameter number `parameter`."""
    return [name for name, index in _named_places(shape) if index == parameter][0]


def in_order_of_call(shape: str, given: dict[str, object]) -> dict[str, object]:
    """Arguments by name in the order in which the call names them."""
    found: dict[str, object] = {n: given[n] for n, _ in _named_places(shape) if n in given}
    found.update(given)
    return found
