"""What can be wrong with the objects given to the linker."""


class LinkError(Exception):
    """An object cannot become part of an image: the message names the object, section or symbol, and why."""
