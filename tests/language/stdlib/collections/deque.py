"""deque: both ends, bounds, rotation."""

from collections import deque

queue: deque[int] = deque()
for number in range(20):
    queue.append(number)
for _ in range(15):
    queue.popleft()
print(list(queue), len(queue), queue[0], queue[-1], bool(queue))
queue.appendleft(4)
queue.rotate(2)
print(queue, 17 in queue, queue.index(17), queue.count(4))
recent: deque[str] = deque(maxlen=3)
for letter in "abcdef":
    recent.append(letter)
print(recent, recent.maxlen, "".join(recent), "".join(reversed(recent)))
recent.extendleft("xy")
print(list(recent), recent == deque("yxd"), recent == deque(["y", "x", "d"]))
queue.insert(2, 99)
queue.remove(17)
del queue[0]
queue[0] = -1
queue.reverse()
print(queue.copy(), list(queue))
try:
    deque[int]().popleft()
except IndexError as error:
    print(error)
try:
    for number in queue:
        queue.append(number)
except RuntimeError as error:
    print(error)

# expect: [15, 16, 17, 18, 19] 5 15 19 True
# expect: deque([18, 19, 4, 15, 16, 17]) True 5 1
# expect: deque(['d', 'e', 'f'], maxlen=3) 3 def fed
# expect: ['y', 'x', 'd'] True True
# expect: deque([16, 15, 4, 99, -1]) [16, 15, 4, 99, -1]
# expect: pop from an empty deque
# expect: deque mutated during iteration
