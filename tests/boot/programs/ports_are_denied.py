"""Ports that were not granted raise a protection violation."""

from einkorn.lowlevel.processor import in8

print("before")
print(in8(0x64))

# backends: machine -- tests the machine's port permissions
# expect: before
# expect-error: einkorn: fault: protection violation
# exit: 70
