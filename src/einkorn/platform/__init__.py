"""One folder per target: how the guest starts there and how it reaches the world (`boundary`)."""
