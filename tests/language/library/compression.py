"""zlib and gzip: streams made elsewhere, round trips, checksums, errors."""

import gzip
import random
import zlib

DYNAMIC = b"x\xda\xcbH\xcd\xc9\xc9W\xc8@\x90:\n%\x19\xa9\n\x85\xa5\x99\xc9\xd9\nIE\xf9\xe5y\ni\xf9\x15\xc8\nF\x95\x8d*\x1b\x9e\xca\x18\x18\x99\x98YX\xd9\xd898\xb9\xb8yx\xf9\xf8\x05\x04\x85\x84ED\xc5\xc4%$\xa5\xa4ed\xe5\xe4\x15\x14\x95\x94UT\xd5\xd454\xb5\xb4ut\xf5\xf4\r\x0c\x8d\x8cML\xcd\xcc-,\xad\xacml\xed\xec\x1d\x1c\x9d\x9c]\\\xdd\xdc=<\xbd\xbc}|\xfd\xfc\x03\x02\x83\x82CB\xc3\xc2#\"\xa3\xa2cb\xe3\xe2\x13\x12\x93\x92SR\xd3\xd232\xb3\xb2sr\xf3\xf2\x0b\n\x8b\x8aKJ\xcb\xca+*\xab\xaakj\xeb\xea\x1b\x1a\x9b\x9a[Z\xdb\xda;:\xbb\xba{z\xfb\xfa'L\x9c4y\xca\xd4i\xd3g\xcc\x9c5{\xce\xdcy\xf3\x17,\\\xb4x\xc9\xd2e\xcbW\xac\\\xb5z\xcd\xdau\xeb7l\xdc\xb4y\xcb\xd6m\xdbw\xec\xdc\xb5{\xcf\xde}\xfb\x0f\x1c<t\xf8\xc8\xd1c\xc7O\x9c<u\xfa\xcc\xd9s\xe7/\\\xbct\xf9\xca\xd5k\xd7o\xdc\xbcu\xfb\xce\xdd{\xf7\x1f<|\xf4\xf8\xc9\xd3g\xcf_\xbc|\xf5\xfa\xcd\xdbw\xef?|\xfc\xf4\xf9\xcb\xd7o\xdf\x7f\xfc\xfc\xf5\xfb\xcf\xdf\x7f\xffG\x13\xc4\xa8\xb2Qe\xa3e\xc1hY0\xaalT\xd9hY\x00+\x0b\x00\xd52\xcd\x11"
GZIPPED = b"\x1f\x8b\x08\x00\x01\x00\x00\x00\x02\xff+\xce\xcfMU(I\xad(\xd1Q(\x061s\xf3\x8b |\x00\x19\xc8\xfd\xa8\x19\x00\x00\x00"
RAW = b"+J,W(B`\x00"
STORED = b"x\x01\x01\x06\x00\xf9\xffstored\t<\x02\x92"


def attempt(data: bytes, wbits: int = 15) -> None:
    try:
        print(zlib.decompress(data, wbits)[:20])
    except zlib.error as error:
        print(error)


def main() -> None:
    text = b"hello hello hello, the quick brown fox " * 20 + bytes(range(256))
    print(zlib.decompress(DYNAMIC) == text * 3, gzip.decompress(GZIPPED), zlib.decompress(RAW, -15))
    print(zlib.decompress(STORED), gzip.decompress(GZIPPED + GZIPPED), zlib.decompress(GZIPPED, 47))
    print(
        zlib.crc32(text), zlib.adler32(text), zlib.crc32(b"b", zlib.crc32(b"a")), zlib.adler32(b"")
    )
    rng = random.Random(2)
    for level in (-1, 0, 1, 6, 9):
        for size in (0, 1, 10, 1000):
            data = bytes([rng.choice(b"abcdefgh\xff\x80") for _ in range(size)])
            packed = zlib.compress(data, level)
            print(level, size, zlib.decompress(packed) == data, packed[:2])
            assert zlib.decompress(zlib.compress(data, level, -15), -15) == data
            assert gzip.decompress(gzip.compress(data, max(level, 0), mtime=0)) == data
    print(len(zlib.compress(b"a" * 20000)) < 200, len(zlib.compress(bytes(text * 3))) < 800)
    pieces = zlib.decompressobj()
    found = b"".join([pieces.decompress(DYNAMIC[i : i + 50]) for i in range(0, len(DYNAMIC), 50)])
    print(found == text * 3, pieces.eof, pieces.decompress(b"tail"), pieces.unused_data)
    maker = zlib.compressobj(6)
    made = maker.compress(b"one ") + maker.compress(b"two") + maker.flush()
    print(zlib.decompress(made))
    for data in (b"", b"x", b"hello world", DYNAMIC[:-1], DYNAMIC[:-4] + b"abcd", STORED[:4]):
        attempt(data)
    attempt(b"\x07", -15)
    attempt(b"\x78\x9c\x07")
    attempt(b"\x78\x9c\x03\x00\x00\x00\x00\x01")
    attempt(b"\x05\xff\xff\xff\xff\xff\xff\xff\xff", -15)
    for data in (b"ab", GZIPPED[:-3]):
        try:
            print(gzip.decompress(data))
        except (OSError, EOFError) as error:
            print(type(error).__name__, error)


main()

# expect: True b'some text, some more text' b'raw raw raw raw'
# expect: b'stored' b'some text, some more textsome text, some more text' b'some text, some more text'
# expect: 4206311890 2548799916 2659403885 1
# expect: -1 0 True b'x\x9c'
# expect: -1 1 True b'x\x9c'
# expect: -1 10 True b'x\x9c'
# expect: -1 1000 True b'x\x9c'
# expect: 0 0 True b'x\x01'
# expect: 0 1 True b'x\x01'
# expect: 0 10 True b'x\x01'
# expect: 0 1000 True b'x\x01'
# expect: 1 0 True b'x\x01'
# expect: 1 1 True b'x\x01'
# expect: 1 10 True b'x\x01'
# expect: 1 1000 True b'x\x01'
# expect: 6 0 True b'x\x9c'
# expect: 6 1 True b'x\x9c'
# expect: 6 10 True b'x\x9c'
# expect: 6 1000 True b'x\x9c'
# expect: 9 0 True b'x\xda'
# expect: 9 1 True b'x\xda'
# expect: 9 10 True b'x\xda'
# expect: 9 1000 True b'x\xda'
# expect: True True
# expect: True True b'' b'tail'
# expect: b'one two'
# expect: Error -5 while decompressing data: incomplete or truncated stream
# expect: Error -5 while decompressing data: incomplete or truncated stream
# expect: Error -3 while decompressing data: incorrect header check
# expect: Error -5 while decompressing data: incomplete or truncated stream
# expect: Error -3 while decompressing data: incorrect data check
# expect: Error -5 while decompressing data: incomplete or truncated stream
# expect: Error -3 while decompressing data: invalid block type
# expect: Error -3 while decompressing data: invalid block type
# expect: b''
# expect: Error -3 while decompressing data: too many length or distance symbols
# expect: BadGzipFile Not a gzipped file (b'ab')
# expect: EOFError Compressed file ended before the end-of-stream marker was reached
