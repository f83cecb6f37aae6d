"""Groups read off a pattern's text agree with what CPython's engine does with them."""

import re

import pytest

from einkornc.frontend.regex_groups import groups_of


@pytest.mark.parametrize(
    ("pattern", "optional"),
    [
        (r"(a)(b)", set()),
        (r"(a)?(b)", {1}),
        (r"(a)|(b)", {1, 2}),
        (r"(?:(a)|b)(c)", {1}),
        (r"((a)b)*(c)+", {1, 2}),
        (r"(a){0,3}(b){,2}(c){2}(d){0}", {1, 2, 4}),
        (r"[](](a)?[^](|](b)\((c)", {1}),
        (r"(?=(a))(?!(b))(?<=(c))(?<!(d))", {2, 4}),
        (r"(?P<x>a)(?(x)(b)|(c))(?P=x)", {2, 3}),
        (r"(?# no group: (a)(b)(?i:(c))", set()),
        (r"(?P<whole>(?P<part>a)|b)", {2}),
    ],
)
def test_optional_groups(pattern: str, optional: set[int]) -> None:
    found = groups_of(pattern, False)
    assert found.optional == optional
    assert found.count == re.compile(pattern).groups
    assert found.names == re.compile(pattern).groupindex


def test_comments_of_verbose_patterns() -> None:
    pattern = "(a) # (no group)?\n (b)?"
    assert groups_of(pattern, True).count == 2
    assert groups_of(f"(?x){pattern}", False).optional == {2}
    assert groups_of(pattern, False).count == 3


def test_what_is_no_pattern() -> None:
    for broken in ("(", ")", "[", "(?", "\\", "(?P<", "(?#", "(?("):
        groups_of(broken, False)
