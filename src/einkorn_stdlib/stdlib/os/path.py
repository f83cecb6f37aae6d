"""Paths as text (POSIX rules). There is no file system: nothing here asks one."""

from collections.abc import Sequence

sep = "/"
altsep: str | None = None
extsep = "."
pathsep = ":"
curdir = "."
pardir = ".."


def isabs(s: str) -> bool:
    return s.startswith("/")


def join(a: str, /, *paths: str) -> str:
    """Put parts together; an absolute part drops what stands before it."""
    result = a
    for part in paths:
        if part.startswith("/"):
            result = part
        elif not result or result.endswith("/"):
            result += part
        else:
            result += "/" + part
    return result


def split(p: str) -> tuple[str, str]:
    """(head, tail): tail is what follows the last slash."""
    place = p.rfind("/") + 1
    head = p[:place]
    stripped = head.rstrip("/")
    return (stripped if stripped else head, p[place:])


def splitext(p: str) -> tuple[str, str]:
    """(root, extension with its dot); leading dots of a name begin no extension."""
    slash = p.rfind("/")
    dot = p.rfind(".")
    if dot > slash:
        place = slash + 1
        while place < dot:
            if p[place] != ".":
                return (p[:dot], p[dot:])
            place += 1
    return (p, "")


def splitdrive(p: str) -> tuple[str, str]:
    return ("", p)


def basename(p: str) -> str:
    return p[p.rfind("/") + 1 :]


def dirname(p: str) -> str:
    return split(p)[0]


def normcase(s: str) -> str:
    return s


def normpath(path: str) -> str:
    """Without `.`, doubled slashes and `name/..`."""
    if not path:
        return "."
    root = ""
    if path.startswith("/"):
        # Exactly two leading slashes may mean something (POSIX); one or three do not.
        root = "//" if path.startswith("//") and not path.startswith("///") else "/"
    kept: list[str] = []
    for part in path.split("/"):
        if not part or part == ".":
            continue
        if part != ".." or (not root and not kept) or (kept and kept[-1] == ".."):
            kept.append(part)
        elif kept:
            kept.pop()
    result = root + "/".join(kept)
    return result if result else "."


def commonprefix(m: Sequence[str]) -> str:
    """The longest common beginning, character by character."""
    if not m:
        return ""
    least = m[0]
    most = m[0]
    for text in m:
        if text < least:
            least = text
        if text > most:
            most = text
    for place in range(len(least)):
        if place >= len(most) or least[place] != most[place]:
            return least[:place]
    return least


def commonpath(paths: Sequence[str]) -> str:
    """The longest common directory; ValueError for none, or absolute mixed with relative."""
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    absolute = paths[0].startswith("/")
    common: list[str] = []
    first = True
    for text in paths:
        if text.startswith("/") != absolute:
            raise ValueError("Can't mix absolute and relative paths")
        parts = [part for part in text.split("/") if part and part != "."]
        if first:
            common = parts
            first = False
            continue
        place = 0
        while place < len(common) and place < len(parts) and common[place] == parts[place]:
            place += 1
        common = common[:place]
    return ("/" if absolute else "") + "/".join(common)


def relpath(path: str, start: str) -> str:
    """`path` as seen from the directory `start`; both absolute or both relative."""
    if not path:
        raise ValueError("no path specified")
    here = [part for part in normpath(start).split("/") if part and part != "."]
    there = [part for part in normpath(path).split("/") if part and part != "."]
    place = 0
    while place < len(here) and place < len(there) and here[place] == there[place]:
        place += 1
    parts = [".."] * (len(here) - place) + there[place:]
    return "/".join(parts) if parts else "."
