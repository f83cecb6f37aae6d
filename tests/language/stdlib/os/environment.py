"""os.environ, getenv, paths."""

import os

print(
    os.environ["GREETING"],
    os.environ.get("MISSING"),
    os.environ.get("MISSING", "default"),
    "GREETING" in os.environ,
)
print(os.getenv("GREETING"), os.getenv("MISSING", "none"))
os.environ["ADDED"] = "yes"
print(os.environ["ADDED"], os.sep, repr(os.linesep))
try:
    os.environ["MISSING"]
except KeyError as error:
    print("KeyError", error)
print(
    os.path.join("a", "b", "/c", "d"),
    os.path.split("/a/b.txt"),
    os.path.splitext("x.tar.gz"),
    os.path.normpath("/a/./b/../c"),
)
print(os.path.basename("/a/b"), os.path.dirname("/a/b"), os.path.isabs("a"), len(os.urandom(8)))

# environment: GREETING=hello


class Place:
    def __fspath__(self) -> str:
        return "/a/b"


def path_of(path: str | os.PathLike[str]) -> str:
    return os.fspath(path)


print(path_of("x"), path_of(Place()), isinstance(Place(), os.PathLike))

# expect: hello None default True
# expect: hello none
# expect: yes / '\n'
# expect: KeyError 'MISSING'
# expect: /c/d ('/a', 'b.txt') ('x.tar', '.gz') /a/c
# expect: b /a False 8
# expect: x /a/b True
