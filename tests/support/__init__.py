"""What the tests that cross rooms share: programs, backends, networks, HTTP clients."""
