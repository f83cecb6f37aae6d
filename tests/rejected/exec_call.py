"""Code made at run time, as statements."""

exec("print(1)")

# error: 3: exec
