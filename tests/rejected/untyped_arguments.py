"""What a parsed argument is must be said, where the call that adds it does not."""

import argparse

parser = argparse.ArgumentParser()
parser.add_argument("--count", type=lambda text: int(text) * 2, default=1)
args = parser.parse_args()
count = args.count
print(count + 1)

# error: 9: An object has no __add__: say what it is by isinstance, or by a declared type
