"""A module that images do not carry."""

import tkinter

print(tkinter)

# error: 3: tkinter
