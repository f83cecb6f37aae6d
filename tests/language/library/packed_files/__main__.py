"""open() reads packed files by the paths they have beside the program, as CPython does in its directory."""

import csv
import json
from pathlib import Path, PurePosixPath
from typing import TextIO

from einkorn.files import packed

FILES = packed("data")


def lines(stream: TextIO) -> list[str]:
    return [line.rstrip("\n") for line in stream]


print(FILES.paths())
with open("data/lines.txt") as text:
    print(lines(text), text.name, text.mode, text.closed)
print(text.closed)
try:
    text.read()
except ValueError as e:
    print(e)
try:
    text.write("x")
except ValueError as e:
    print(e)

with open("./data//lines.txt", "rb") as octets:
    print(octets.read(5), octets.peek()[:3], octets.tell(), octets.readlines())
    print(octets.seek(-5, 2), octets.read(), octets.read(), octets.seekable(), octets.name)
    try:
        octets.write(b"x")
    except OSError as e:
        print(type(e).__name__, e)
try:
    octets.read()
except ValueError as e:
    print(e)

with open("data/lines.txt", newline="") as kept:
    print(kept.readlines())
    try:
        kept.write("x")
    except OSError as e:
        print(type(e).__name__, e)
with open("data/lines.txt", newline="") as table:
    print(list(csv.reader(table)))
with open("data/numbers.json", encoding="utf-8") as document:
    loaded: object = json.load(document)
    print(loaded, document.encoding, document.errors, document.writable())
with open(PurePosixPath("data") / "lines.txt") as text:
    print(repr(text.readline()), repr(text.read(3)), text.seek(0), repr(text.read()))

for path in ("data/none", "data", "other/lines.txt", "/data/lines.txt", "data/lines.txt/more"):
    try:
        open(path)
    except OSError as e:
        print(type(e).__name__, e, e.errno, e.filename)
try:
    open("data/lines.txt", encoding="nonsense")
except LookupError as e:
    print(e)
with open("data/octets.bin", encoding="utf-8") as broken:
    try:
        broken.read()
    except UnicodeDecodeError as e:
        print(e.start, e.reason)
print(repr(open("data/octets.bin", encoding="latin-1").read()))
print(repr(open("data/octets.bin", encoding="utf-8", errors="replace").read()))

data = Path("data")
print(data.exists(), data.is_dir(), data.is_file(), (data / "none").exists())
print(sorted(data.iterdir()), sorted(p.name for p in Path(".").rglob("*.txt")))
print(sorted(data.glob("*n*")), list(data.glob("*/x")), sorted(map(str, data.glob("**/*.[tb]*"))))
print(repr((data / "lines.txt").read_text()), Path("data", "octets.bin").read_bytes())
with Path("data/lines.txt").open() as opened:
    print(lines(opened))
for wrong in (Path("data/none"), Path("data/lines.txt")):
    try:
        print(sorted(wrong.iterdir()))
    except OSError as e:
        print(type(e).__name__, e)

# expect: ['lines.txt', 'numbers.json', 'octets.bin']
# expect: ['one', 'two', 'three'] data/lines.txt r False
# expect: True
# expect: I/O operation on closed file.
# expect: I/O operation on closed file.
# expect: b'one\nt' b'wo\r' 5 [b'wo\r\n', b'three']
# expect: 9 b'three' b'' True ./data//lines.txt
# expect: UnsupportedOperation write
# expect: read of closed file
# expect: ['one\n', 'two\r\n', 'three']
# expect: UnsupportedOperation not writable
# expect: [['one'], ['two'], ['three']]
# expect: {'k': [1, 2]} utf-8 strict False
# expect: 'one\n' 'two' 0 'one\ntwo\nthree'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'data/none' 2 data/none
# expect: IsADirectoryError [Errno 21] Is a directory: 'data' 21 data
# expect: FileNotFoundError [Errno 2] No such file or directory: 'other/lines.txt' 2 other/lines.txt
# expect: FileNotFoundError [Errno 2] No such file or directory: '/data/lines.txt' 2 /data/lines.txt
# expect: NotADirectoryError [Errno 20] Not a directory: 'data/lines.txt/more' 20 data/lines.txt/more
# expect: unknown encoding: nonsense
# expect: 0 invalid start byte
# expect: 'ÿþ'
# expect: '��'
# expect: True True False False
# expect: [PosixPath('data/lines.txt'), PosixPath('data/numbers.json'), PosixPath('data/octets.bin')] ['lines.txt']
# expect: [PosixPath('data/lines.txt'), PosixPath('data/numbers.json'), PosixPath('data/octets.bin')] [] ['data/lines.txt', 'data/octets.bin']
# expect: 'one\ntwo\nthree' b'\xff\xfe'
# expect: ['one', 'two', 'three']
# expect: FileNotFoundError [Errno 2] No such file or directory: 'data/none'
# expect: NotADirectoryError [Errno 20] Not a directory: 'data/lines.txt'
