"""The garbage-collected heap: pages, allocation, collection. No object of its own lives in it."""
