"""open() in a program that packs no file, and one that would write."""

with open("notes.txt") as notes:
    print(notes.read())

# error: 3: there are none: say einkorn.files.packed
