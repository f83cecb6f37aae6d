"""What `einkorn.files` needs of CPython; in an image the compiler gives the content instead."""

def read_directory(directory: str) -> list[tuple[str, bytes]]:
    """Return path and content of every file below `directory`, sorted. Raises FileNotFoundError."""
