"""einkorn.bigint: integers beyond 64 bits."""

from einkorn.bigint import Integer, gcd, isqrt


def factorial(n: int) -> Integer:
    result = Integer(1)
    for factor in range(2, n + 1):
        result *= factor
    return result


def fibonacci(n: int) -> Integer:
    a, b = Integer(0), Integer(1)
    for _ in range(n):
        a, b = b, a + b
    return a


print(factorial(30), fibonacci(200))
print(Integer(2) ** 200, Integer("-123456789012345678901234567890") * 987654321987654321)
big = Integer("123456789012345678901234567890")
print(big // 97, big % 97, -big // 97, -big % 97, divmod(big, -1000000007))
print(big / 3, float(big), big >> 40, big << 10, big & 0xFFFF, big | 1, big ^ big, ~big)
print(pow(big, 65537, Integer(10) ** 20 + 39), pow(Integer(3), -1, 11))
print(gcd(big, 90), isqrt(big), big.bit_length(), hash(big), big == Integer(big), big > 5)
print(f"{big:x} {big:,} {Integer(255):#b} {big:>40}", [Integer(1), 2 + Integer(3)], 7 - Integer(9))
print(big.to_bytes(13), Integer.from_bytes(b"\xff" * 9), Integer("ff" * 10, 16), int(Integer(-5)))
print(
    sorted([Integer(5), Integer(-7), big]), sum([Integer(1), big], Integer(0)), max(big, Integer(3))
)
try:
    int(big).to_bytes(8)
except OverflowError:
    print("too large for int")
except BaseException as error:
    print(type(error))
for text in ("12x", ""):
    try:
        Integer(text)
    except ValueError as error:
        print(error)
try:
    print(big // 0)
except ZeroDivisionError as error:
    print(error)

# expect: 265252859812191058636308480000000 280571172992510140037611932413038677189525
# expect: 1606938044258990275541962092341162602522202993782792835301376 -121932631246761163237311385323609205901126352690
# expect: 1272750402189130710322005854 52 -1272750402189130710322005855 45 (-123456788148148161865, -802565165)
# expect: 4.115226300411523e+28 1.2345678901234568e+29 112283295504626656 126419751948641975194864197519360 2770 123456789012345678901234567891 0 -123456789012345678901234567891
# expect: 4627176117889450728 4
# expect: 90 351364182882014 97 248789772095949448 True True
# expect: 18ee90ff6c373e0ee4e3f0ad2 123,456,789,012,345,678,901,234,567,890 0b11111111           123456789012345678901234567890 [1, 5] -2
# expect: b'\x01\x8e\xe9\x0f\xf6\xc3s\xe0\xeeN?\n\xd2' 4722366482869645213695 1208925819614629174706175 -5
# expect: [-7, 5, 123456789012345678901234567890] 123456789012345678901234567891 123456789012345678901234567890
# expect: too large for int
# expect: invalid literal for int() with base 10: '12x'
# expect: invalid literal for int() with base 10: ''
# expect: integer division or modulo by zero
