"""Modules of CPython that images lack: what a program uses in their place."""

_TASKS = "An image has one core and no threads: use asyncio's tasks, queues and locks."
_PROCESSES = "An image is one program and starts no other: split the work into images that talk over the network."
_FILES = "An image has no file system: pack files with einkorn.files, or keep them in io.StringIO and io.BytesIO."
_DYNAMIC = "What a program can do is fixed when its image is built: call functions and name attributes directly."
_NETWORK = "Use asyncio.start_server and asyncio.open_connection."
_HTTP = "Use einkorn.http."

_INSTEAD = {
    "atexit": "Put what must happen at the end into `finally`, or use contextlib.ExitStack around main().",
    "bz2": "Use zlib or gzip.",
    "lzma": "Use zlib or gzip.",
    "cProfile": "Profile the same source on CPython; time.perf_counter and timeit measure in the image.",
    "profile": "Profile the same source on CPython; time.perf_counter and timeit measure in the image.",
    "code": _DYNAMIC,
    "copyreg": "Use json, or struct with classes of your own.",
    "curses": "An image has no screen: print, or serve pages with einkorn.http.",
    "email": "Build messages as texts: images have no mail library.",
    "fcntl": _FILES,
    "fileinput": _FILES,
    "getpass": "Give secrets to the image as environment: os.environ.",
    "gettext": "Keep translated texts in dicts.",
    "linecache": _FILES,
    "runpy": _DYNAMIC,
    "stat": _FILES,
    "symtable": _DYNAMIC,
    "tarfile": _FILES,
    "token": _DYNAMIC,
    "tokenize": _DYNAMIC,
    "trace": "Run the same source on CPython to trace it: it behaves the same there.",
    "webbrowser": "An image has no screen: serve pages with einkorn.http.",
    "wsgiref": _HTTP,
    "xml": "Read and write XML as text (html.escape), or use JSON.",
    "xmlrpc": _HTTP,
    "zipfile": _FILES,
    "optparse": "Use argparse.",
    "ast": _DYNAMIC,
    "concurrent": _TASKS,
    "configparser": "Read the text line by line, or keep settings in JSON.",
    "ctypes": "An image holds no foreign code.",
    "dis": _DYNAMIC,
    "ftplib": _NETWORK,
    "glob": _FILES,
    "http": _HTTP,
    "importlib": _DYNAMIC,
    "inspect": _DYNAMIC,
    "locale": "Texts and numbers are formatted as in the C locale: use format() and f-strings.",
    "marshal": "Use json or struct.",
    "mmap": _FILES,
    "multiprocessing": _PROCESSES,
    "numpy": "Use lists, array.array and loops: they compile to machine code.",
    "pdb": "Run the same source on CPython to debug it: it behaves the same there.",
    "pickle": "Use json, or struct with classes of your own.",
    "pkgutil": _DYNAMIC,
    "pytest": "Run tests on CPython, or write them as functions with assert.",
    "readline": "Use input().",
    "requests": _HTTP,
    "resource": "Limits of an image are given when it is started: einkorn run --memory.",
    "select": _NETWORK,
    "selectors": _NETWORK,
    "shelve": _FILES,
    "shutil": _FILES,
    "signal": "An image gets no signals: it ends when its program does, or when it is stopped.",
    "smtplib": _NETWORK,
    "socket": _NETWORK,
    "socketserver": _NETWORK,
    "sqlite3": "Keep tables in dicts, or talk to a database over the network.",
    "ssl": "Images have no TLS yet: end it in front of them.",
    "subprocess": _PROCESSES,
    "tempfile": _FILES,
    "_thread": _TASKS,
    "threading": _TASKS,
    "tkinter": "An image has no screen: serve pages with einkorn.http.",
    "tracemalloc": "einkorn inspect shows what an image holds.",
    "unittest": "Run tests on CPython, or write them as functions with assert.",
    "weakref": "Objects are freed at no fixed time, so that a weak reference would answer by chance: remove entries from caches, or bound them as functools.lru_cache does.",
    "zoneinfo": "Use datetime.timezone with a fixed offset.",
}


_INSTEAD_OF_NAMES = {
    (
        "collections",
        "namedtuple",
    ): "Its fields have no types: write a class that inherits from typing.NamedTuple.",
    (
        "dataclasses",
        "make_dataclass",
    ): "Classes are fixed when an image is built: write the data class.",
    ("typing", "ContextManager"): "It is contextlib.AbstractContextManager.",
    ("typing", "AsyncContextManager"): "It is contextlib.AbstractAsyncContextManager.",
    ("typing", "Pattern"): "It is re.Pattern.",
    ("typing", "Match"): "It is re.Match.",
    (
        "typing",
        "get_type_hints",
    ): "Types are gone when a program runs; dataclasses.fields gives names.",
    (
        "traceback",
        "extract_tb",
    ): "A traceback is an object without contents: use traceback.format_exception.",
    (
        "traceback",
        "format_tb",
    ): "A traceback is an object without contents: use traceback.format_exception.",
    ("traceback", "TracebackException"): "Use traceback.format_exception.",
    ("shlex", "shlex"): "Use shlex.split.",
    ("functools", "WRAPPER_ASSIGNMENTS"): "functools.wraps gives the wrapper the function's name.",
}


def instead_of_name(module: str, name: str) -> str:
    """What to use in place of a name that a module of CPython has and the image's has not; else empty."""
    return _INSTEAD_OF_NAMES.get((module, name), "")


def instead_of(module: str) -> str:
    """What to use in place of a module that is absent; empty where there is nothing to say."""
    return _INSTEAD.get(module.partition(".")[0], "")
