"""What differs between the places an image runs in: one file per target, and the assembly it enters by."""
