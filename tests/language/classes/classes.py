"""Classes: attributes, methods, text, equality, identity."""


class Account:
    """A balance that can only be changed by its methods."""

    def __init__(self, owner: str, balance: int = 0) -> None:
        self.owner = owner
        self.balance = balance
        self.history: list[int] = []

    def deposit(self, amount: int) -> "Account":
        self.balance += amount
        self.history.append(amount)
        return self

    def __repr__(self) -> str:
        return f"Account({self.owner!r}, {self.balance})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Account) and other.owner == self.owner

    def __hash__(self) -> int:
        return hash(self.owner)

    def __len__(self) -> int:
        return len(self.history)

    def __bool__(self) -> bool:
        return self.balance > 0


ada = Account("Ada")
print(ada, ada.balance, bool(ada))
ada.deposit(5).deposit(7)
print(ada, ada.history, len(ada), bool(ada))
other = Account("Ada", 100)
same = ada
print(ada == other, ada is other, ada is same, ada != Account("Bob"))
print([ada, other], str(ada))
print(len({ada, other, Account("Bob")}))
other.owner = "Eve"
print(ada == other, other.owner)
print(f"{ada}")

# expect: Account('Ada', 0) 0 False
# expect: Account('Ada', 12) [5, 7] 2 True
# expect: True False True True
# expect: [Account('Ada', 12), Account('Ada', 100)] Account('Ada', 12)
# expect: 2
# expect: False Eve
# expect: Account('Ada', 12)
