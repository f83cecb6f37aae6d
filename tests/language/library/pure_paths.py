"""pathlib's pure paths."""

from pathlib import Path, PurePath, PurePosixPath

path = PurePosixPath("/usr//lib/./python3.12/site.tar.gz")
print(
    path,
    repr(path),
    path.parts,
    path.name,
    path.stem,
    path.suffix,
    path.suffixes,
    path.root,
    path.anchor,
)
print(
    path.parent, [str(p) for p in path.parents], path.is_absolute(), PurePosixPath("a/../b").parts
)
print(
    path.parent / "x" / "y.txt",
    PurePosixPath("a") / "/b",
    "pre" / PurePosixPath("post"),
    PurePosixPath("a", "b", "c"),
)
print(
    path.with_name("n"),
    path.with_suffix(".zip"),
    path.with_stem("s"),
    path.with_suffix(""),
    PurePosixPath("a").joinpath("b", "c/d"),
)
print(
    path.relative_to("/usr"),
    path.is_relative_to("/usr/lib"),
    path.is_relative_to("/etc"),
    PurePosixPath("a/b").relative_to("a/c", walk_up=True),
)
print(
    PurePosixPath("a/b.py").match("*.py"),
    PurePosixPath("/a/b/c.py").match("b/*.py"),
    PurePosixPath("/a.py").match("/*.py"),
    PurePosixPath("a/b").match("/a/b"),
)
print(
    PurePosixPath(),
    PurePosixPath("."),
    PurePosixPath("//x"),
    PurePosixPath("///x"),
    PurePosixPath(".bashrc").suffix == "",
    PurePosixPath("a.").suffix == "",
)
print(
    sorted([PurePosixPath("b"), PurePosixPath("a/c"), PurePosixPath("a")]),
    PurePosixPath("a") == PurePosixPath("./a"),
    {PurePosixPath("k"): 1}[PurePosixPath("k")],
)
print(
    path.as_uri(),
    PurePosixPath("/ä b").as_uri(),
    bytes(PurePosixPath("é")),
    PurePath("x/y").name,
    path.as_posix(),
)
for attempt in range(4):
    try:
        if attempt == 0:
            path.relative_to("/etc")
        elif attempt == 1:
            path.with_name("a/b")
        elif attempt == 2:
            PurePosixPath("/").with_suffix(".x")
        else:
            PurePosixPath("a").with_suffix("x")
    except ValueError as error:
        print(error)


def above(path: Path, count: int) -> Path:
    for _ in range(count):
        path = path.parent
    return path


source = Path("a/b") / "c.tar.gz"
plain: PurePath = PurePosixPath("a/b/c.tar.gz")
print(
    repr(source), above(source, 2), source.with_suffix(".md"), "x" / source, source.relative_to("a")
)
print(isinstance(source, PurePath), source == plain, type(source).__name__)
print([str(p) for p in source.parents], sorted([Path("b"), Path("a")]), source.exists())

# expect: /usr/lib/python3.12/site.tar.gz PurePosixPath('/usr/lib/python3.12/site.tar.gz') ('/', 'usr', 'lib', 'python3.12', 'site.tar.gz') site.tar.gz site.tar .gz ['.tar', '.gz'] / /
# expect: /usr/lib/python3.12 ['/usr/lib/python3.12', '/usr/lib', '/usr', '/'] True ('a', '..', 'b')
# expect: /usr/lib/python3.12/x/y.txt /b pre/post a/b/c
# expect: /usr/lib/python3.12/n /usr/lib/python3.12/site.tar.zip /usr/lib/python3.12/s.gz /usr/lib/python3.12/site.tar a/b/c/d
# expect: lib/python3.12/site.tar.gz True False ../b
# expect: True True True False
# expect: . . //x /x True True
# expect: [PurePosixPath('a'), PurePosixPath('a/c'), PurePosixPath('b')] True 1
# expect: file:///usr/lib/python3.12/site.tar.gz file:///%C3%A4%20b b'\xc3\xa9' y /usr/lib/python3.12/site.tar.gz
# expect: '/usr/lib/python3.12/site.tar.gz' is not in the subpath of '/etc'
# expect: Invalid name 'a/b'
# expect: PurePosixPath('/') has an empty name
# expect: Invalid suffix 'x'
# expect: PosixPath('a/b/c.tar.gz') a a/b/c.tar.md x/a/b/c.tar.gz b/c.tar.gz
# expect: True True PosixPath
# expect: ['a/b', 'a', '.'] [PosixPath('a'), PosixPath('b')] False
