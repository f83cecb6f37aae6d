"""What mypy asks for in every module. Absent, each analysis is deferred to its last round, and a class of
NamedTuple with methods never gets there ("maximum semantic analysis iteration count reached")."""

class ModuleSpec:
    name: str
