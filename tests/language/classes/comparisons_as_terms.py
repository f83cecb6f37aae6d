"""Comparisons that return terms of a query, or lists, instead of bools."""

from __future__ import annotations


class Term:
    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return f"<{self.text}>"

    def __bool__(self) -> bool:
        return "no" not in self.text

    def __and__(self, other: Term) -> Term:
        return Term(f"({self.text} and {other.text})")


class Column:
    def __init__(self, name: str) -> None:
        self.name = name

    def __eq__(self, other: object) -> Term:  # type: ignore[override]
        return Term(f"{self.name} = {other!r}")

    def __ne__(self, other: object) -> Term:  # type: ignore[override]
        return Term(f"{self.name} <> {other!r}")

    def __lt__(self, other: object) -> Term:
        return Term(f"{self.name} < {other!r}")

    def __gt__(self, other: object) -> Term:
        return Term(f"{self.name} > {other!r}")

    def __hash__(self) -> int:
        return hash(self.name)

    def __repr__(self) -> str:
        return self.name


class Named(Column):
    def __ge__(self, other: int) -> str:
        return f"{self.name} >= {other}"


c, no = Column("x"), Column("no")
print(c == 5, c != "a", c < 3, c > 2.5, 4 > c, 4 < c)
print((c == 5) & (c < 7), Named("n") >= 3, Named("n") == 2)
print("yes" if c == 5 else "no", "yes" if no == 5 else "no", not no == 1, bool(no != 2))
print(c < no < c, no < c < no, c == no == c)
found = no == 3 or c == 4
print(found, c == 1 and c == 2, [t for t in (c == 1, no == 1) if t])
print(
    [c] == [c],
    c in [no, c],
    no in [c],
    {c: 1}[c],
    [no] == [Column("q")],
    (c, 1) == (Column("x"), 1),
)
terms = [c == 1, no == 1]
print(terms, sorted(t.text for t in terms))


class Vec:
    def __init__(self, *v: float) -> None:
        self.v = v

    def __le__(self, other: Vec) -> list[bool]:
        return [a <= b for a, b in zip(self.v, other.v)]

    def __eq__(self, other: object) -> list[bool]:  # type: ignore[override]
        return [a == b for a, b in zip(self.v, other.v)] if isinstance(other, Vec) else []


print(
    Vec(1, 2) <= Vec(2, 1),
    Vec(1, 2) == Vec(1, 3),
    Vec() == 5,
    Vec(1) != Vec(1),
    5 if Vec(1) == 1 else 6,
)

# expect: <x = 5> <x <> 'a'> <x < 3> <x > 2.5> <x < 4> <x > 4>
# expect: <(x = 5 and x < 7)> n >= 3 <n = 2>
# expect: yes no True False
# expect: <x < no> <no < x> <x = no>
# expect: <x = 4> <x = 2> [<x = 1>]
# expect: True True False 1 False True
# expect: [<x = 1>, <no = 1>] ['no = 1', 'x = 1']
# expect: [True, False] [True, False] [] False 6
