"""Initialised by an import inside a function, when it first runs."""

print("helpers.late")

word = "late"
