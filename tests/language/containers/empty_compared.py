"""A display that is always empty, compared with one that is not."""

print([] < [1], [] < [], [1] > [], [] <= [2], [] == [1], [] != ["a"], {} == {1: 2})

# expect: True False True True False True False
