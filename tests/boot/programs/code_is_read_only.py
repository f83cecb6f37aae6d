"""Code cannot be written, not even by code that may touch memory."""

from einkorn.lowlevel.image import symbol_address
from einkorn.lowlevel.memory import load8, store8

place = symbol_address("einkorn_text_start")
print(load8(place) >= 0)
store8(place, 0)
print("never")

# backends: machine -- tests the machine's page tables
# expect: True
# expect-error: einkorn: fault: page fault, write
# exit: 70
