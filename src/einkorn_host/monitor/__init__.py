"""One file per program that runs an image: qemu, process, cpython. monitor.py says what they have in common."""
