"""base64, hexadecimal, CRC."""

import base64
import binascii

for octets in [b"", b"a", b"ab", b"abc", bytes(range(250, 256))]:
    text = base64.b64encode(octets)
    print(
        text,
        base64.b64decode(text) == octets,
        base64.urlsafe_b64encode(octets),
        base64.b32encode(octets),
    )
print(
    base64.b64decode("aGVs\nbG8="),
    base64.b16encode(b"\x01\xff"),
    binascii.hexlify(b"\x01\xff", "-"),
    binascii.unhexlify("01ff"),
)
print(binascii.crc32(b"hello"), base64.urlsafe_b64decode("-_8="))
for wrong in ["abc", "a"]:
    try:
        base64.b64decode(wrong)
    except binascii.Error as error:
        print(error)

# expect: b'' True b'' b''
# expect: b'YQ==' True b'YQ==' b'ME======'
# expect: b'YWI=' True b'YWI=' b'MFRA===='
# expect: b'YWJj' True b'YWJj' b'MFRGG==='
# expect: b'+vv8/f7/' True b'-vv8_f7_' b'7L57Z7P674======'
# expect: b'hello' b'01FF' b'01-ff' b'\x01\xff'
# expect: 907060870 b'\xfb\xff'
# expect: Incorrect padding
# expect: Invalid base64-encoded string: number of data characters (1) cannot be 1 more than a multiple of 4
