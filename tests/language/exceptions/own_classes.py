"""Exception classes of the program: attributes, hierarchy, text."""


class ShopError(Exception):
    """Everything that can go wrong in the shop."""


class OutOfStock(ShopError):
    def __init__(self, item: str, wanted: int) -> None:
        super().__init__(f"no {item} left, {wanted} wanted")
        self.item = item
        self.wanted = wanted


class Closed(ShopError):
    def __str__(self) -> str:
        return "the shop is closed"


def buy(item: str, count: int) -> str:
    match item:
        case "pen":
            raise OutOfStock(item, count)
        case "ink":
            raise Closed
        case "":
            raise ShopError("what?", count)
        case _:
            return f"{count} {item}"


for item in ["pen", "ink", "", "cup"]:
    try:
        print(buy(item, 2))
    except OutOfStock as error:
        print("stock:", error, error.item, error.wanted, error.args)
    except ShopError as error:
        print("shop:", error, repr(error), isinstance(error, Exception))
made = OutOfStock("pad", 1)
print(str(made), repr(made), isinstance(made, ShopError))


def deep(level: int) -> int:
    if level == 0:
        raise OutOfStock("depth", level)
    return deep(level - 1) + 1


try:
    deep(50)
except OutOfStock as problem:
    print(problem.item)

# expect: stock: no pen left, 2 wanted pen 2 ('no pen left, 2 wanted',)
# expect: shop: the shop is closed Closed() True
# expect: shop: ('what?', 2) ShopError('what?', 2) True
# expect: 2 cup
# expect: no pad left, 1 wanted OutOfStock('no pad left, 1 wanted') True
# expect: depth
