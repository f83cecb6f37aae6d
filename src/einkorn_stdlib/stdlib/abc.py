"""Abstract base classes: marks for mypy and the compiler; nothing happens at run time."""


class ABCMeta(type): ...


class ABC(metaclass=ABCMeta): ...


def abstractmethod[F](function: F) -> F:
    return function
