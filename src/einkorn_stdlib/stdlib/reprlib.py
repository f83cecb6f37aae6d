"""repr() of bounded length: long containers and texts are cut."""

from builtins import _AnyDict, _AnySequence, _AnySet

from _object_order import kind_of, ordered, ordered_items

__all__ = ["Repr", "aRepr", "repr"]


class Repr:
    """Writes objects like repr(), with limits for each kind."""

    def __init__(
        self,
        *,
        maxlevel: int = 6,
        maxtuple: int = 6,
        maxlist: int = 6,
        maxarray: int = 5,
        maxdict: int = 4,
        maxset: int = 6,
        maxfrozenset: int = 6,
        maxdeque: int = 6,
        maxstring: int = 30,
        maxlong: int = 40,
        maxother: int = 30,
        fillvalue: str = "...",
    ) -> None:
        self.maxlevel = maxlevel
        self.maxtuple = maxtuple
        self.maxlist = maxlist
        self.maxarray = maxarray
        self.maxdict = maxdict
        self.maxset = maxset
        self.maxfrozenset = maxfrozenset
        self.maxdeque = maxdeque
        self.maxstring = maxstring
        self.maxother = maxother
        self.maxlong = maxlong
        self.fillvalue = fillvalue

    def repr(self, x: object) -> str:
        """A text of bounded length."""
        return self.repr1(x, self.maxlevel)

    def repr1(self, x: object, level: int) -> str:
        """The same, `level` containers deep."""
        match kind_of(x):
            case "str":
                return self._text(x.__str__())
            case "int":
                return self._shortened(x.__repr__(), self.maxlong)
            case "list":
                return self._items(_objects(x), level, "[", "]", self.maxlist)
            case "tuple":
                items = _objects(x)
                return self._items(
                    items, level, "(", ",)" if len(items) == 1 else ")", self.maxtuple
                )
            case "set":
                return self._set(ordered(_objects(x)), level, "set()", "{", "}", self.maxset)
            case "frozenset":
                items = ordered(_objects(x))
                return self._set(
                    items, level, "frozenset()", "frozenset({", "})", self.maxfrozenset
                )
            case "dict":
                return self._mapping(x, level)
            case _:
                return self._shortened(x.__repr__(), self.maxother)

    def _shortened(self, text: str, most: int) -> str:
        if len(text) <= most:
            return text
        front = max(0, (most - 3) // 2)
        back = max(0, most - 3 - front)
        return text[:front] + self.fillvalue + text[len(text) - back :]

    def _text(self, x: str) -> str:
        text = x[: self.maxstring].__repr__()
        if len(text) <= self.maxstring:
            return text
        front = max(0, (self.maxstring - 3) // 2)
        back = max(0, self.maxstring - 3 - front)
        text = (x[:front] + x[len(x) - back :]).__repr__()
        return text[:front] + self.fillvalue + text[len(text) - back :]

    def _items(self, items: list[object], level: int, left: str, right: str, most: int) -> str:
        if level <= 0 and items:
            return left + self.fillvalue + right.removeprefix(",")
        parts = [self.repr1(item, level - 1) for item in items[:most]]
        if len(items) > most:
            parts.append(self.fillvalue)
        return left + ", ".join(parts) + right

    def _set(
        self, items: list[object], level: int, empty: str, left: str, right: str, most: int
    ) -> str:
        return self._items(items, level, left, right, most) if items else empty

    def _mapping(self, x: object, level: int) -> str:
        if not isinstance(x, _AnyDict) or x.__len__() == 0:
            return "{}"
        if level <= 0:
            return "{" + self.fillvalue + "}"
        parts: list[str] = []
        for key, value in ordered_items(x._as_object_items())[: self.maxdict]:
            parts.append(f"{self.repr1(key, level - 1)}: {self.repr1(value, level - 1)}")
        if x.__len__() > self.maxdict:
            parts.append(self.fillvalue)
        return "{" + ", ".join(parts) + "}"


def _objects(x: object) -> list[object]:
    if isinstance(x, _AnySequence):
        return x._as_objects()
    if isinstance(x, _AnySet):
        return x._as_objects()
    return []


aRepr = Repr()


def repr(x: object) -> str:
    """A text of bounded length."""
    return aRepr.repr(x)
