"""print(flush=True) flushes the file it writes to."""

from io import IOBase, StringIO


class Counting(StringIO):
    flushed = 0

    def flush(self) -> None:
        self.flushed += 1


file = Counting()
print(1, file=file)
print(1, 2, sep="", file=file, flush=True)
print(3, file=file, flush=False)
print(file.flushed, repr(file.getvalue()))


class Pieces:
    """A stream that shows each write by itself, as print() makes them."""

    def write(self, s: str) -> int:
        print(repr(s), end=";")
        return len(s)


print("a", 1, file=Pieces())
print(file=Pieces())
print("x", "y", sep="", end="", file=Pieces())
print()


class Kept(IOBase):
    def __init__(self) -> None:
        self.text = ""

    def write(self, s: str) -> int:
        self.text += s
        return len(s)


kept = Kept()
print("test", file=kept)
with kept:
    print(repr(kept.text), kept.closed, kept.readable(), isinstance(StringIO(), IOBase), IOBase)
try:
    kept.flush()
except ValueError as error:
    print(error)

# expect: 1 '1\n12\n3\n'
# expect: 'a';' ';'1';'\n';'\n';'x';'';'y';'';
# expect: 'test\n' False False True <class 'io.IOBase'>
# expect: I/O operation on closed file.
