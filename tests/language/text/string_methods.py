"""The methods of str."""

print("a,b,,c".split(","), "  a  b c ".split(), "a-b-c".split("-", 1), "".split(), "".split(","))
print("a-b-c".rsplit("-", 1), "one\ntwo\r\nthree\n".splitlines())
print("a=b=c".partition("="), "abc".partition("="), "a=b=c".rpartition("="))
print(", ".join(["x", "y", "z"]), "".join([]), "-".join("abc"))
print("  pad\t\n".strip() + "|", "xxhixx".strip("x"), "xxhi".lstrip("x"), "hi!!".rstrip("!"))
print(
    "Hello".lower(), "Hello".upper(), "hello world".title(), "hELLO".capitalize(), "aB".swapcase()
)
print("hello".replace("l", "L"), "hello".replace("l", "", 1), "aaa".replace("aa", "b"))
print("hello".startswith("he"), "hello".endswith(("x", "lo")), "hello".startswith("l", 2))
print(
    "42".isdigit(), "4a".isdigit(), "abc".isalpha(), "ab1".isalnum(), " \t".isspace(), "".isdigit()
)
print("abc".islower(), "ABC".isupper(), "Abc".isidentifier(), "1a".isidentifier(), "é".isascii())
print("x".center(5, "*") + "|", "x".ljust(3) + "|", "x".rjust(3) + "|", "7".zfill(3), "-7".zfill(4))
print("prefix-body".removeprefix("prefix-"), "body.py".removesuffix(".py"), "b".removeprefix("z"))
print("a\tb".expandtabs(4), "banana".count("an"), "banana".rfind("an"), "banana".find("an", 2))
print("héllo".encode(), "héllo".encode("utf-8").decode("utf-8"), "abc".encode("ascii"))
print("{} and {}".format("this", "that"), "{0}{1}{0}".format("a", "b"))
print("Straße".casefold() == "STRASSE".casefold(), "ÀÉ".lower(), "àé".upper())
try:
    "a".split("")
except ValueError as error:
    print(error)
try:
    b"\xff\xfe".decode()
except UnicodeDecodeError as error:
    print("UnicodeDecodeError", error.start)
print(b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode("ascii", "ignore"))

# expect: ['a', 'b', '', 'c'] ['a', 'b', 'c'] ['a', 'b-c'] [] ['']
# expect: ['a-b', 'c'] ['one', 'two', 'three']
# expect: ('a', '=', 'b=c') ('abc', '', '') ('a=b', '=', 'c')
# expect: x, y, z  a-b-c
# expect: pad| hi hi hi
# expect: hello HELLO Hello World Hello Ab
# expect: heLLo helo ba
# expect: True True True
# expect: True False True True True False
# expect: True True True False False
# expect: **x**| x  |   x| 007 -007
# expect: body body b
# expect: a   b 2 3 3
# expect: b'h\xc3\xa9llo' héllo b'abc'
# expect: this and that aba
# expect: True àé ÀÉ
# expect: empty separator
# expect: UnicodeDecodeError 0
# expect: a�b ab
