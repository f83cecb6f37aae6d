"""Kept images: found by what they were built from, never when anything of it has changed."""

import os
from pathlib import Path

import pytest

from einkorn_host.image import store as stores
from einkorn_host.image.store import Store, key_of, user_store


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A program of two files in a folder of its own."""
    folder = tmp_path / "program"
    (folder / "static").mkdir(parents=True)
    (folder / "main.py").write_text("import part\n")
    (folder / "part.py").write_text("X = 1\n")
    (folder / "static" / "page.html").write_text("<p>\n")
    return folder / "main.py"


def test_kept_image_is_found(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    assert store.find("a") is None
    store.keep("a", b"image", {"entry": 1})
    assert store.find("a") == (b"image", {"entry": 1})


def test_damaged_image_is_not_found(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.keep("a", b"image", {})
    path = tmp_path / "a.image"
    octets = bytearray(path.read_bytes())
    for octets[-1] in (0, 1):
        path.write_bytes(octets)
        assert store.find("a") is None
    path.write_bytes(b"")
    assert store.find("a") is None


def test_objects_replace_those_before(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert store.find_objects("a") == {}
    store.keep_objects("a", {"x": b"one", "y": b""})
    store.keep_objects("a", {"y": b"", "z": bytes(300)})
    assert store.find_objects("a") == {"y": b"", "z": bytes(300)}
    path = tmp_path / "a.objects"
    path.write_bytes(path.read_bytes()[:-1])
    assert store.find_objects("a") == {}


def test_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "file" / "store")
    store.keep("a", b"image", {})
    assert store.find("a") is None


def test_longest_unused_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path)
    for age, key in ((3, "old"), (2, "used"), (1, "young")):
        store.keep(key, bytes(1000), {})
        path = tmp_path / f"{key}.image"
        os.utime(path, (path.stat().st_atime, path.stat().st_mtime - 100 * age))
    assert store.find("used") is not None
    monkeypatch.setattr(stores, "LARGEST_STORE", 3500)
    store.keep("new", bytes(1000), {})
    assert {p.stem for p in tmp_path.iterdir()} == {"used", "young", "new"}


def test_key_stays_while_nothing_changes(program: Path) -> None:
    assert key_of(program, "machine") == key_of(program, "machine") is not None
    assert key_of(program, "machine") != key_of(program, "process")


@pytest.mark.parametrize("change", ["part.py", "static/page.html", "json.py", "new/__init__.py"])
def test_any_file_changes_the_key(program: Path, change: str) -> None:
    before = key_of(program, "machine")
    path = program.parent / change
    path.parent.mkdir(exist_ok=True)
    path.write_text("X = 2\n")
    assert key_of(program, "machine") not in (before, None)


def test_own_output_is_not_the_programs(program: Path) -> None:
    output = program.parent / "main.elf"
    before = key_of(program, "machine", output)
    output.write_bytes(b"ELF")
    (program.parent / "main.elf.json").write_text("{}")
    assert key_of(program, "machine", output) == before
    assert key_of(program, "machine") != before


def test_hidden_files_are_not_read(program: Path) -> None:
    before = key_of(program, "machine")
    (program.parent / ".git").mkdir()
    (program.parent / ".git" / "index").write_text("x")
    (program.parent / ".main.py.swp").write_text("x")
    assert key_of(program, "machine") == before


def test_links_elsewhere_and_large_folders_have_no_key(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = program.parent / "elsewhere"
    link.symlink_to(tmp_path)
    assert key_of(program, "machine") is None
    link.unlink()
    monkeypatch.setattr(stores, "MOST_FILES", 2)
    assert key_of(program, "machine") is None


def test_environment_names_the_store(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("EINKORN_CACHE", str(tmp_path))
    assert user_store() == Store(tmp_path)
    monkeypatch.setenv("EINKORN_CACHE", "")
    assert user_store() is None
    monkeypatch.delenv("EINKORN_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert user_store() == Store(tmp_path / "einkorn")
