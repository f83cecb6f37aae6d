"""Einkorn's library operating system: the code that goes into an image, which also runs on CPython."""
