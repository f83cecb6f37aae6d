"""Nothing for programs: mypy looks for importlib.machinery.ModuleSpec, the type of a module's `__spec__`."""
