"""A package nobody needs at the start."""

print("helpers package")
