"""A bound on the octets that peers can make an interface hold, shared by all its queues."""


class Budget:
    def __init__(self, limit: int) -> None:
        self.limit: int = limit
        self.used: int = 0
        self.refused: int = 0

    def reserve(self, size: int) -> bool:
        """Take `size` octets of the budget; False (and counted) when they are not there."""
        if self.used + size > self.limit:
            self.refused += 1
            return False
        self.used += size
        return True

    def release(self, size: int) -> None:
        self.used -= size
