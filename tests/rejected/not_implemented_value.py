"""NotImplemented is what a method of an operator returns, and nothing else."""

answer: object = NotImplemented
print(answer)

# error: 3: NotImplemented as a value
