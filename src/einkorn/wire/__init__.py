"""Packet formats: what they look like, not what they do. `parse` and `emit`; no state, no time."""
