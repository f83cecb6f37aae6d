"""heapq and bisect."""

import bisect
import heapq

heap: list[int] = []
for number in [5, 2, 8, 1, 9, 3]:
    heapq.heappush(heap, number)
print(
    heap[0],
    heapq.heappushpop(heap, 4),
    heapq.heapreplace(heap, 7),
    [heapq.heappop(heap) for _ in range(len(heap))],
)
tasks = [(2, "b"), (1, "z"), (1, "a")]
heapq.heapify(tasks)
print([heapq.heappop(tasks) for _ in range(3)])
print(
    heapq.nlargest(2, [3, 1, 4, 1, 5]),
    heapq.nsmallest(2, ["pear", "fig", "apple"]),
    list(heapq.merge([1, 4], [2, 3], [0])),
)
scores = [10, 20, 20, 30]
print(bisect.bisect_left(scores, 20), bisect.bisect_right(scores, 20), bisect.bisect(scores, 5))
bisect.insort(scores, 25)
bisect.insort_left(scores, 20)
print(scores)
try:
    heapq.heappop(list[int]())
except IndexError as error:
    print(error)

# expect: 1 1 2 [3, 4, 5, 7, 8, 9]
# expect: [(1, 'a'), (1, 'z'), (2, 'b')]
# expect: [5, 4] ['apple', 'fig'] [0, 1, 2, 3, 4]
# expect: 1 3 0
# expect: [10, 20, 20, 20, 25, 30]
# expect: index out of range
