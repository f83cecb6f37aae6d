"""What integer operations raise on CPython and here alike."""


def attempt(name: str, left: int, right: int) -> None:
    try:
        match name:
            case "//":
                print(left // right)
            case "%":
                print(left % right)
            case "<<":
                print(left << right)
            case ">>":
                print(left >> right)
            case "divmod":
                print(divmod(left, right))
            case "/":
                print(left / right)
            case _:
                print("unknown")
    except ZeroDivisionError as error:
        print("ZeroDivisionError", name, bool(str(error)))
    except ValueError as error:
        print("ValueError", error)


for name in ["//", "%", "divmod", "/"]:
    attempt(name, 1, 0)
attempt("<<", 1, -1)
attempt(">>", 1, -1)
attempt(">>", 1, 100)
attempt("<<", 1, 3)
for text in ["", "x", "1.5", "--1", "0x10"]:
    try:
        print(int(text))
    except ValueError as error:
        print(error)
try:
    print((256).to_bytes(1, "big"))
except OverflowError as error:
    print(error)

# expect: ZeroDivisionError // True
# expect: ZeroDivisionError % True
# expect: ZeroDivisionError divmod True
# expect: ZeroDivisionError / True
# expect: ValueError negative shift count
# expect: ValueError negative shift count
# expect: 0
# expect: 8
# expect: invalid literal for int() with base 10: ''
# expect: invalid literal for int() with base 10: 'x'
# expect: invalid literal for int() with base 10: '1.5'
# expect: invalid literal for int() with base 10: '--1'
# expect: invalid literal for int() with base 10: '0x10'
# expect: int too big to convert
