"""Image files and their side files."""

from pathlib import Path

import pytest

from einkorn_host.image.file import GENERATED, STUB, BrokenImage, read_image, side_path, write_image
from einkorn_host.image.sizes import measure

SIDE = {
    "symbols": [
        {"name": "small", "module": "a", "address": 4096, "size": 10, "section": "text"},
        {"name": "large", "module": "b", "address": 4106, "size": 90, "section": "text"},
        {"name": "other", "module": "a", "address": 4196, "size": 85, "section": "text"},
        {"name": "trap", "module": "", "address": 4281, "size": 1, "section": ".supervisor.text"},
        {"name": "a.<module>", "module": "", "address": 4282, "size": 3, "section": "text"},
        {"name": "dispatch", "module": "", "address": 4285, "size": 2, "section": "text"},
    ],
    "sections": [{"name": "data", "size": 5}, {"name": "text", "size": 186}],
    "unsafe": ["einkorn.memory.heap", "builtins"],
    "devices": ["virtio-net"],
}


def test_written_and_read(tmp_path: Path) -> None:
    path = tmp_path / "hello.elf"
    write_image(path, b"\x7fELF rest", SIDE)
    assert path.stat().st_mode & 0o111
    contents = read_image(path)
    assert contents.size == 9
    assert contents.devices == ["virtio-net"]
    assert contents.unsafe == ["builtins", "einkorn.memory.heap"]
    sizes = measure(contents)
    assert sizes.sections == [("text", 186), ("data", 5)]
    assert sizes.modules == [("a", 98), ("b", 90), (GENERATED, 2), (STUB, 1)]
    assert [symbol.name for symbol in sizes.functions] == [
        *("large", "other", "small", "a.<module>", "dispatch", "trap")
    ]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["hello.elf", "hello.elf.json"]


def test_broken(tmp_path: Path) -> None:
    path = tmp_path / "hello.elf"
    with pytest.raises(BrokenImage, match="no such file"):
        read_image(path)
    path.write_bytes(b"\x7fELF")
    with pytest.raises(BrokenImage, match="no such file"):
        read_image(path)
    side_path(path).write_text("{}")
    with pytest.raises(BrokenImage, match="lacks"):
        read_image(path)
    side_path(path).write_text("no json")
    with pytest.raises(BrokenImage, match="cannot be read"):
        read_image(path)
    write_image(path, b"MZ", SIDE)
    with pytest.raises(BrokenImage, match="not an ELF"):
        read_image(path)
