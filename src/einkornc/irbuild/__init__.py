"""mypy's typed tree to IR: one module per kind of construct, `world.py` keeps what belongs to the program."""
