"""Shifts by a negative number, literal or not."""

try:
    1 << -1
except ValueError as e:
    print(e)
x = 5
try:
    print(x >> -1)
except ValueError as e:
    print(e)

# expect: negative shift count
# expect: negative shift count
