"""What a device is to the rest of the guest: Protocols only. Drivers implement them, stacks and tests use them."""
