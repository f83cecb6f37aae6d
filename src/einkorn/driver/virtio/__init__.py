"""virtio 1.2 devices: modern memory-mapped transport, split virtqueues, network and random numbers."""
