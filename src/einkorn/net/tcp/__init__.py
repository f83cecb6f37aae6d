"""TCP (RFC 9293): how connections behave. `machine.py` is the door, `receive.py` the heart."""
