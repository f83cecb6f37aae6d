"""Many times more garbage than memory, with cycles and long-lived objects among it."""


class Node:
    def __init__(self, number: int) -> None:
        self.number = number
        self.other: Node | None = None
        self.payload = [number] * 8


kept: list[Node] = []
table: dict[str, list[int]] = {}
text = ""
for number in range(3000):
    left = Node(number)
    right = Node(-number)
    left.other = right
    right.other = left
    if number % 300 == 0:
        kept.append(left)
    table[f"key{number % 50}"] = [number, number + 1]
    text = "x" * 50 + str(number)
print(len(kept), sum(node.number for node in kept))
print(sum(node.other.number for node in kept if node.other is not None))
print(all(node.payload == [node.number] * 8 for node in kept))
print(len(table), sum(pair[0] for pair in table.values()), text[-4:])
parts: list[str] = []
for number in range(200):
    parts.append(str(number))
joined = ",".join(parts)
print(len(joined), joined[:9], joined[-7:])
grid = [[row * column for column in range(20)] for row in range(20)]
print(sum(sum(row) for row in grid))

# expect: 10 13500
# expect: -13500
# expect: True
# expect: 50 148725 2999
# expect: 689 0,1,2,3,4 198,199
# expect: 36100
