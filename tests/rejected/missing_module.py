"""A module that images do not carry."""

import tkinter

print("never")

# error: 3: tkinter
