"""The standard library as images see it; also mypy's typeshed. CPython never imports it."""
