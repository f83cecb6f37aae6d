"""OSError(number, …) is of the subclass for that number."""

e = OSError(2, "x")
print(type(e), repr(e), str(e), e.errno, e.strerror, e.filename)
try:
    raise OSError(2, "No such file", "f.txt")
except FileNotFoundError as f:
    print(f, f.filename, f.args)
for n in (1, 13, 17, 32, 104, 111, 103, 11, 4, 21, 20, 3, 110, 10, 22):
    print(type(OSError(n, "x")).__name__, OSError(n, "x"))


class Mine(OSError):
    pass


print(type(Mine(2, "x")))
print(type(OSError("a")), OSError("a"), OSError(2, "b") == OSError(2, "b"))
print(
    type(FileNotFoundError("q")),
    FileNotFoundError("q"),
    ConnectionError(32, "w"),
    type(ConnectionError(32, "w")),
)
print(isinstance(IOError(17, "x"), FileExistsError))

# expect: <class 'FileNotFoundError'> FileNotFoundError(2, 'x') [Errno 2] x 2 x None
# expect: [Errno 2] No such file: 'f.txt' f.txt (2, 'No such file')
# expect: PermissionError [Errno 1] x
# expect: PermissionError [Errno 13] x
# expect: FileExistsError [Errno 17] x
# expect: BrokenPipeError [Errno 32] x
# expect: ConnectionResetError [Errno 104] x
# expect: ConnectionRefusedError [Errno 111] x
# expect: ConnectionAbortedError [Errno 103] x
# expect: BlockingIOError [Errno 11] x
# expect: InterruptedError [Errno 4] x
# expect: IsADirectoryError [Errno 21] x
# expect: NotADirectoryError [Errno 20] x
# expect: ProcessLookupError [Errno 3] x
# expect: TimeoutError [Errno 110] x
# expect: ChildProcessError [Errno 10] x
# expect: OSError [Errno 22] x
# expect: <class '__main__.Mine'>
# expect: <class 'OSError'> a False
# expect: <class 'FileNotFoundError'> q [Errno 32] w <class 'ConnectionError'>
# expect: True
