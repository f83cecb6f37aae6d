"""Protocol state machines: octets and instants in, octets and events out; no input or output
inside."""
