"""Page 0 is not mapped: reading it ends the machine with a report."""

from einkorn.lowlevel.memory import load8

print("before")
print(load8(16))

# backends: machine -- reads memory that only a machine protects this way
# expect: before
# expect-error: einkorn: fault: page fault, read
# expect-error: einkorn: registers
# exit: 70
