"""Variables named `cls` that are not the class method's own class."""

from __future__ import annotations

from typing import ClassVar


class Base:
    tag: ClassVar[str] = "base"
    count: ClassVar[int] = 0

    def __init__(self) -> None:
        self.n = 1

    @classmethod
    def others(base) -> list[str]:
        found: list[str] = []
        for cls in (Left, Right):
            made = cls()
            found.append(f"{type(made).__name__} {cls.tag} {base.tag} {cls.__name__}")
            cls.count += 1
        base.count += 10
        return found

    @classmethod
    def by_parameter(kind) -> str:
        def describe(cls: type[Base]) -> str:
            cls.tag = cls.tag.upper()
            return f"{cls.tag} {type(cls()).__name__} {kind.tag} {kind.__name__} {type(kind()).__name__}"

        return describe(Left)

    @classmethod
    def in_comprehension(cls) -> list[str]:
        return [cls.__name__ for cls in (Left, Right)] + [cls.__name__]

    @classmethod
    def reassigned(cls) -> str:
        before = cls.__name__
        cls = Left
        return before + cls.__name__ + type(cls()).__name__ + cls.tag


class Left(Base):
    tag = "left"


class Right(Base):
    tag = "right"


print(Base.others(), Right.others(), Base.count, Left.count, Right.count)
print(Base.by_parameter(), Right.by_parameter(), Base.tag, Left.tag)
print(Right.in_comprehension())
print(Base.reassigned(), Right.reassigned())

# expect: ['Left left base Left', 'Right right base Right'] ['Left left right Left', 'Right right right Right'] 10 2 12
# expect: LEFT Left base Base Base LEFT Left right Right Right base LEFT
# expect: ['Left', 'Right', 'Right']
# expect: BaseLeftLeftLEFT RightLeftLeftLEFT
