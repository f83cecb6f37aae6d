"""`__file__`: an image has no files of modules."""

print(__file__)

# error: 3: __file__: an image has no module files
