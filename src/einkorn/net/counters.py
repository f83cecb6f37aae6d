"""What an interface counts besides what each protocol counts for itself."""


class Counters:
    """What the interface itself dropped or passed; each protocol counts for itself besides."""

    def __init__(self) -> None:
        self.frames_received: int = 0
        self.frames_sent: int = 0
        self.malformed: int = 0
        self.not_for_us: int = 0
        self.bad_source: int = 0
        self.source_routed: int = 0
        self.unknown_protocol: int = 0
        self.no_route: int = 0
        self.outgoing_dropped: int = 0
