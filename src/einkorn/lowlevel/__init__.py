"""The only unsafe room: fixed-width integers, raw memory, the processor, the compiled image's own tables.

Each module is a pair: the `.pyi` is what the compiler lowers (every function in it is an intrinsic, or
for integers a machine type), the `.py` is its twin on CPython, which does the same or raises a clear error.
"""
