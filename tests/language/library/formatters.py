"""string.Formatter and a subclass of it."""

import string
from collections.abc import Mapping, Sequence

f = string.Formatter()
print(f.format("{} {:>5} {!r} {{}}", 1, "a", "b"), f.format("{x} {y:{w}.2f}", x=[1], y=2.5, w=8))
print(list(f.parse("a{b!r:c}d{{e}}{}")), f.vformat("{0}{1[0]}{k[z]}", (1, [7]), {"k": {"z": 3}}))
for bad in (
    "{",
    "}",
    "{a",
    "{a!}",
    "{a!x",
    "{a!rx}",
    "{a:{b}",
    "{!z}",
    "{0} {}",
    "{} {0}",
    "{a{b}}",
    "{missing}",
    "{:d}",
):
    try:
        print(f.format(bad, "s"))
    except (ValueError, KeyError, IndexError) as e:
        print(bad, type(e).__name__, e)


class Default(string.Formatter):
    def get_value(
        self, key: int | str, args: Sequence[object], kwargs: Mapping[str, object]
    ) -> object:
        if isinstance(key, str):
            return kwargs.get(key, "<" + key + ">")
        return args[key]


print(Default().format("{a} {b} {0}", 5, a=1))

# expect: 1     a 'b' {} [1]     2.50
# expect: [('a', 'b', 'c', 'r'), ('d{', None, None, None), ('e}', None, None, None), ('', '', '', None)] 173
# expect: { ValueError Single '{' encountered in format string
# expect: } ValueError Single '}' encountered in format string
# expect: {a ValueError expected '}' before end of string
# expect: {a!} ValueError unmatched '{' in format spec
# expect: {a!x ValueError unmatched '{' in format spec
# expect: {a!rx} ValueError expected ':' after conversion specifier
# expect: {a:{b} ValueError unmatched '{' in format spec
# expect: {!z} ValueError Unknown conversion specifier z
# expect: {0} {} ValueError cannot switch from manual field specification to automatic field numbering
# expect: {} {0} ValueError cannot switch from manual field specification to automatic field numbering
# expect: {a{b}} ValueError unexpected '{' in field name
# expect: {missing} KeyError 'missing'
# expect: {:d} ValueError Unknown format code 'd' for object of type 'str'
# expect: 1 <b> 5
