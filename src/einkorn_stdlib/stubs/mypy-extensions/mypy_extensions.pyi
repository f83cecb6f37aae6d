"""mypy insists that this module exists; nothing of it is offered."""
