"""Aliases of typing that images lack: the message says where the class is."""

from typing import ContextManager

print(ContextManager)

# error: 3: has no attribute "ContextManager"
