"""What gather gives for one to six awaitables: tuples in type, and printed as the lists that CPython makes."""

from typing import NamedTuple


class Results1[A](NamedTuple):
    first: A

    def __repr__(self) -> str:
        return "[" + repr(self.first) + "]"

    def __str__(self) -> str:
        return self.__repr__()


class Results2[A, B](NamedTuple):
    first: A
    second: B

    def __repr__(self) -> str:
        return "[" + repr(self.first) + ", " + repr(self.second) + "]"

    def __str__(self) -> str:
        return self.__repr__()


class Results3[A, B, C](NamedTuple):
    first: A
    second: B
    third: C

    def __repr__(self) -> str:
        return "[" + repr(self.first) + ", " + repr(self.second) + ", " + repr(self.third) + "]"

    def __str__(self) -> str:
        return self.__repr__()


class Results4[A, B, C, D](NamedTuple):
    first: A
    second: B
    third: C
    fourth: D

    def __repr__(self) -> str:
        return (
            "["
            + repr(self.first)
            + ", "
            + repr(self.second)
            + ", "
            + repr(self.third)
            + ", "
            + repr(self.fourth)
            + "]"
        )

    def __str__(self) -> str:
        return self.__repr__()


class Results5[A, B, C, D, E](NamedTuple):
    first: A
    second: B
    third: C
    fourth: D
    fifth: E

    def __repr__(self) -> str:
        return (
            "["
            + repr(self.first)
            + ", "
            + repr(self.second)
            + ", "
            + repr(self.third)
            + ", "
            + repr(self.fourth)
            + ", "
            + repr(self.fifth)
            + "]"
        )

    def __str__(self) -> str:
        return self.__repr__()


class Results6[A, B, C, D, E, F](NamedTuple):
    first: A
    second: B
    third: C
    fourth: D
    fifth: E
    sixth: F

    def __repr__(self) -> str:
        return (
            "["
            + repr(self.first)
            + ", "
            + repr(self.second)
            + ", "
            + repr(self.third)
            + ", "
            + repr(self.fourth)
            + ", "
            + repr(self.fifth)
            + ", "
            + repr(self.sixth)
            + "]"
        )

    def __str__(self) -> str:
        return self.__repr__()
