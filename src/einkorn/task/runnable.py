"""What the scheduler runs."""


class Runnable:
    """One thing to do; a base class, so that queues hold any mixture and dispatch is one lookup."""

    def run(self) -> None:
        """Do it. What it raises ends the event loop: a subclass catches what is its own business."""
        raise RuntimeError("a Runnable must say what it does")
