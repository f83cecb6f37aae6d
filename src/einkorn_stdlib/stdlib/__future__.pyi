"""Features that are always on; `barry_as_FLUFL`, which changes an operator, is not there."""

nested_scopes: object
generators: object
division: object
absolute_import: object
with_statement: object
print_function: object
unicode_literals: object
generator_stop: object
annotations: object
