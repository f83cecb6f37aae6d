"""The page tables and the stub's own data cannot be read or written from where programs run."""

from einkorn.lowlevel.image import symbol_address
from einkorn.lowlevel.memory import store64

store64(symbol_address("einkorn_supervisor_tables_start"), 0)
print("never")

# backends: machine -- tests the machine's page tables
# expect-error: einkorn: fault: page fault, write
# exit: 70
