"""IR to IR, one idea a file. Each file says what holds before it and after it."""
