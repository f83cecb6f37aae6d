"""The host side of Einkorn: the command line, images, monitors."""
