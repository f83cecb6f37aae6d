"""What a parsed argument is must be said."""

import argparse

parser = argparse.ArgumentParser()
parser.add_argument("--count", type=int, default=1)
args = parser.parse_args()
count = args.count
print(count + 1)

# error: 8: Nothing says which type count of a Namespace has
# error: 9: A value of type Any
