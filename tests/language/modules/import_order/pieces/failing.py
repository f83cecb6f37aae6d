"""Raises while it is imported, the first time."""

from pieces import count

print("failing runs")
count.total += 1
if count.total == 1:
    raise ValueError("the first time")
print("failing ran")
