"""Encodings and error handlers; lone surrogates."""


def decode(octets: bytes, encoding: str, errors: str) -> None:
    try:
        print(encoding, errors, ascii(octets.decode(encoding, errors)))
    except (UnicodeDecodeError, LookupError) as error:
        print(encoding, errors, type(error).__name__, error)


def encode(text: str, encoding: str, errors: str) -> None:
    try:
        print(encoding, errors, text.encode(encoding, errors))
    except (UnicodeEncodeError, LookupError) as error:
        print(encoding, errors, type(error).__name__, error)


HANDLERS = ["strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass"]
ENCODINGS = ["utf-8", "ASCII", "latin_1", "utf-16", "utf-16-le", "UTF-16BE", "utf-32", "utf-32-be"]


def main() -> None:
    text = "aé€\U0001f600"
    lone = "a" + chr(0xD800) + chr(0xDC80) + "b"
    broken = b"a\xed\xa0\x80\xff\xc3"
    for encoding in ENCODINGS:
        encode(text, encoding, "backslashreplace")
        for errors in HANDLERS:
            decode(broken, encoding, errors)
            encode(lone, encoding, errors)
    encode(text, "ascii", "xmlcharrefreplace")
    encode(text, "ascii", "nonsense")
    encode(text, "klingon", "strict")
    encode("é", "utf-8-sig", "strict")
    decode(b"\xef\xbb\xbf\xc3\xa9", "utf-8-sig", "strict")
    decode(b"\xff\xfea\x00", "utf-16", "strict")
    decode(b"\xfe\xff\x00a\xd8\x00", "utf-16", "strict")
    decode(b"\x00\x00\xfe\xff\x00\x00\x00a", "utf-32", "strict")
    decode(b"\x00\x00\x11\x00", "utf-32-le", "strict")
    print(len(lone), ascii(lone), repr(lone), lone[1] == chr(0xD800), lone.find(chr(0xDC80)))
    name = b"caf\xe9".decode("utf-8", "surrogateescape")
    print(ascii(name), name.encode("utf-8", "surrogateescape"), name.upper() == name)


main()

# expect: utf-8 backslashreplace b'a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80'
# expect: utf-8 strict UnicodeDecodeError 'utf-8' codec can't decode byte 0xed in position 1: invalid continuation byte
# expect: utf-8 strict UnicodeEncodeError 'utf-8' codec can't encode characters in position 1-2: surrogates not allowed
# expect: utf-8 ignore 'a'
# expect: utf-8 ignore b'ab'
# expect: utf-8 replace 'a\ufffd\ufffd\ufffd\ufffd\ufffd'
# expect: utf-8 replace b'a??b'
# expect: utf-8 backslashreplace 'a\\xed\\xa0\\x80\\xff\\xc3'
# expect: utf-8 backslashreplace b'a\\ud800\\udc80b'
# expect: utf-8 surrogateescape 'a\udced\udca0\udc80\udcff\udcc3'
# expect: utf-8 surrogateescape UnicodeEncodeError 'utf-8' codec can't encode characters in position 1-2: surrogates not allowed
# expect: utf-8 surrogatepass UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 4: invalid start byte
# expect: utf-8 surrogatepass b'a\xed\xa0\x80\xed\xb2\x80b'
# expect: ASCII backslashreplace b'a\\xe9\\u20ac\\U0001f600'
# expect: ASCII strict UnicodeDecodeError 'ascii' codec can't decode byte 0xed in position 1: ordinal not in range(128)
# expect: ASCII strict UnicodeEncodeError 'ascii' codec can't encode characters in position 1-2: ordinal not in range(128)
# expect: ASCII ignore 'a'
# expect: ASCII ignore b'ab'
# expect: ASCII replace 'a\ufffd\ufffd\ufffd\ufffd\ufffd'
# expect: ASCII replace b'a??b'
# expect: ASCII backslashreplace 'a\\xed\\xa0\\x80\\xff\\xc3'
# expect: ASCII backslashreplace b'a\\ud800\\udc80b'
# expect: ASCII surrogateescape 'a\udced\udca0\udc80\udcff\udcc3'
# expect: ASCII surrogateescape UnicodeEncodeError 'ascii' codec can't encode characters in position 1-2: ordinal not in range(128)
# expect: ASCII surrogatepass UnicodeDecodeError 'ascii' codec can't decode byte 0xed in position 1: ordinal not in range(128)
# expect: ASCII surrogatepass UnicodeEncodeError 'ascii' codec can't encode characters in position 1-2: ordinal not in range(128)
# expect: latin_1 backslashreplace b'a\xe9\\u20ac\\U0001f600'
# expect: latin_1 strict 'a\xed\xa0\x80\xff\xc3'
# expect: latin_1 strict UnicodeEncodeError 'latin-1' codec can't encode characters in position 1-2: ordinal not in range(256)
# expect: latin_1 ignore 'a\xed\xa0\x80\xff\xc3'
# expect: latin_1 ignore b'ab'
# expect: latin_1 replace 'a\xed\xa0\x80\xff\xc3'
# expect: latin_1 replace b'a??b'
# expect: latin_1 backslashreplace 'a\xed\xa0\x80\xff\xc3'
# expect: latin_1 backslashreplace b'a\\ud800\\udc80b'
# expect: latin_1 surrogateescape 'a\xed\xa0\x80\xff\xc3'
# expect: latin_1 surrogateescape UnicodeEncodeError 'latin-1' codec can't encode characters in position 1-2: ordinal not in range(256)
# expect: latin_1 surrogatepass 'a\xed\xa0\x80\xff\xc3'
# expect: latin_1 surrogatepass UnicodeEncodeError 'latin-1' codec can't encode characters in position 1-2: ordinal not in range(256)
# expect: utf-16 backslashreplace b'\xff\xfea\x00\xe9\x00\xac =\xd8\x00\xde'
# expect: utf-16 strict '\ued61\u80a0\uc3ff'
# expect: utf-16 strict UnicodeEncodeError 'utf-16' codec can't encode character '\ud800' in position 1: surrogates not allowed
# expect: utf-16 ignore '\ued61\u80a0\uc3ff'
# expect: utf-16 ignore b'\xff\xfea\x00b\x00'
# expect: utf-16 replace '\ued61\u80a0\uc3ff'
# expect: utf-16 replace b'\xff\xfea\x00?\x00?\x00b\x00'
# expect: utf-16 backslashreplace '\ued61\u80a0\uc3ff'
# expect: utf-16 backslashreplace b'\xff\xfea\x00\\\x00u\x00d\x008\x000\x000\x00\\\x00u\x00d\x00c\x008\x000\x00b\x00'
# expect: utf-16 surrogateescape '\ued61\u80a0\uc3ff'
# expect: utf-16 surrogateescape UnicodeEncodeError 'utf-16' codec can't encode character '\ud800' in position 1: surrogates not allowed
# expect: utf-16 surrogatepass '\ued61\u80a0\uc3ff'
# expect: utf-16 surrogatepass b'\xff\xfea\x00\x00\xd8\x80\xdcb\x00'
# expect: utf-16-le backslashreplace b'a\x00\xe9\x00\xac =\xd8\x00\xde'
# expect: utf-16-le strict '\ued61\u80a0\uc3ff'
# expect: utf-16-le strict UnicodeEncodeError 'utf-16-le' codec can't encode character '\ud800' in position 1: surrogates not allowed
# expect: utf-16-le ignore '\ued61\u80a0\uc3ff'
# expect: utf-16-le ignore b'a\x00b\x00'
# expect: utf-16-le replace '\ued61\u80a0\uc3ff'
# expect: utf-16-le replace b'a\x00?\x00?\x00b\x00'
# expect: utf-16-le backslashreplace '\ued61\u80a0\uc3ff'
# expect: utf-16-le backslashreplace b'a\x00\\\x00u\x00d\x008\x000\x000\x00\\\x00u\x00d\x00c\x008\x000\x00b\x00'
# expect: utf-16-le surrogateescape '\ued61\u80a0\uc3ff'
# expect: utf-16-le surrogateescape UnicodeEncodeError 'utf-16-le' codec can't encode character '\ud800' in position 1: surrogates not allowed
# expect: utf-16-le surrogatepass '\ued61\u80a0\uc3ff'
# expect: utf-16-le surrogatepass b'a\x00\x00\xd8\x80\xdcb\x00'
# expect: UTF-16BE backslashreplace b'\x00a\x00\xe9 \xac\xd8=\xde\x00'
# expect: UTF-16BE strict '\u61ed\ua080\uffc3'
# expect: UTF-16BE strict UnicodeEncodeError 'utf-16-be' codec can't encode character '\ud800' in position 1: surrogates not allowed
# expect: UTF-16BE ignore '\u61ed\ua080\uffc3'
# expect: UTF-16BE ignore b'\x00a\x00b'
# expect: UTF-16BE replace '\u61ed\ua080\uffc3'
# expect: UTF-16BE replace b'\x00a\x00?\x00?\x00b'
# expect: UTF-16BE backslashreplace '\u61ed\ua080\uffc3'
# expect: UTF-16BE backslashreplace b'\x00a\x00\\\x00u\x00d\x008\x000\x000\x00\\\x00u\x00d\x00c\x008\x000\x00b'
# expect: UTF-16BE surrogateescape '\u61ed\ua080\uffc3'
# expect: UTF-16BE surrogateescape UnicodeEncodeError 'utf-16-be' codec can't encode character '\ud800' in position 1: surrogates not allowed
# expect: UTF-16BE surrogatepass '\u61ed\ua080\uffc3'
# expect: UTF-16BE surrogatepass b'\x00a\xd8\x00\xdc\x80\x00b'
# expect: utf-32 backslashreplace b'\xff\xfe\x00\x00a\x00\x00\x00\xe9\x00\x00\x00\xac \x00\x00\x00\xf6\x01\x00'
# expect: utf-32 strict UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000)
# expect: utf-32 strict UnicodeEncodeError 'utf-32' codec can't encode character '\ud800' in position 1: surrogates not allowed
# expect: utf-32 ignore ''
# expect: utf-32 ignore b'\xff\xfe\x00\x00a\x00\x00\x00b\x00\x00\x00'
# expect: utf-32 replace '\ufffd\ufffd'
# expect: utf-32 replace b'\xff\xfe\x00\x00a\x00\x00\x00?\x00\x00\x00?\x00\x00\x00b\x00\x00\x00'
# expect: utf-32 backslashreplace '\\x61\\xed\\xa0\\x80\\xff\\xc3'
# expect: utf-32 backslashreplace b'\xff\xfe\x00\x00a\x00\x00\x00\\\x00\x00\x00u\x00\x00\x00d\x00\x00\x008\x00\x00\x000\x00\x00\x000\x00\x00\x00\\\x00\x00\x00u\x00\x00\x00d\x00\x00\x00c\x00\x00\x008\x00\x00\x000\x00\x00\x00b\x00\x00\x00'
# expect: utf-32 surrogateescape UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000)
# expect: utf-32 surrogateescape UnicodeEncodeError 'utf-32' codec can't encode character '\ud800' in position 1: surrogates not allowed
# expect: utf-32 surrogatepass UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000)
# expect: utf-32 surrogatepass b'\xff\xfe\x00\x00a\x00\x00\x00\x00\xd8\x00\x00\x80\xdc\x00\x00b\x00\x00\x00'
# expect: utf-32-be backslashreplace b'\x00\x00\x00a\x00\x00\x00\xe9\x00\x00 \xac\x00\x01\xf6\x00'
# expect: utf-32-be strict UnicodeDecodeError 'utf-32-be' codec can't decode bytes in position 0-3: code point not in range(0x110000)
# expect: utf-32-be strict UnicodeEncodeError 'utf-32-be' codec can't encode character '\ud800' in position 1: surrogates not allowed
# expect: utf-32-be ignore ''
# expect: utf-32-be ignore b'\x00\x00\x00a\x00\x00\x00b'
# expect: utf-32-be replace '\ufffd\ufffd'
# expect: utf-32-be replace b'\x00\x00\x00a\x00\x00\x00?\x00\x00\x00?\x00\x00\x00b'
# expect: utf-32-be backslashreplace '\\x61\\xed\\xa0\\x80\\xff\\xc3'
# expect: utf-32-be backslashreplace b'\x00\x00\x00a\x00\x00\x00\\\x00\x00\x00u\x00\x00\x00d\x00\x00\x008\x00\x00\x000\x00\x00\x000\x00\x00\x00\\\x00\x00\x00u\x00\x00\x00d\x00\x00\x00c\x00\x00\x008\x00\x00\x000\x00\x00\x00b'
# expect: utf-32-be surrogateescape UnicodeDecodeError 'utf-32-be' codec can't decode bytes in position 0-3: code point not in range(0x110000)
# expect: utf-32-be surrogateescape UnicodeEncodeError 'utf-32-be' codec can't encode character '\ud800' in position 1: surrogates not allowed
# expect: utf-32-be surrogatepass UnicodeDecodeError 'utf-32-be' codec can't decode bytes in position 0-3: code point not in range(0x110000)
# expect: utf-32-be surrogatepass b'\x00\x00\x00a\x00\x00\xd8\x00\x00\x00\xdc\x80\x00\x00\x00b'
# expect: ascii xmlcharrefreplace b'a&#233;&#8364;&#128512;'
# expect: ascii nonsense LookupError unknown error handler name 'nonsense'
# expect: klingon strict LookupError unknown encoding: klingon
# expect: utf-8-sig strict b'\xef\xbb\xbf\xc3\xa9'
# expect: utf-8-sig strict '\xe9'
# expect: utf-16 strict 'a'
# expect: utf-16 strict UnicodeDecodeError 'utf-16-be' codec can't decode bytes in position 4-5: unexpected end of data
# expect: utf-32 strict 'a'
# expect: utf-32-le strict UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000)
# expect: 4 'a\ud800\udc80b' 'a\ud800\udc80b' True 2
# expect: 'caf\udce9' b'caf\xe9' False
