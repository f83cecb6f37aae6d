"""Images as files: writing them, and reading what is in them."""
