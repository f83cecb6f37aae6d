"""What may stand around a number: of ASCII's white space less than str.strip() removes."""

for text in ("\x1c1", "1\x1f", "\t1\n", "\x0b1\x0c", "\x1c1\u2003", "\xa01", "１", "\x851"):
    shown = [ascii(text)]
    try:
        shown.append(str(int(text)))
    except ValueError as error:
        shown.append(ascii(str(error)))
    try:
        shown.append(str(int(text, 36)))
    except ValueError:
        shown.append("no int")
    try:
        shown.append(str(float(text)))
    except ValueError as error:
        shown.append(ascii(str(error)))
    try:
        shown.append(str(complex(text)))
    except ValueError as error:
        shown.append(str(error))
    print(*shown, sep="; ")
for text in (" 0x1p4\t", "\x1c0x1p4"):
    try:
        print(float.fromhex(text))
    except ValueError as error:
        print(error)

# expect: '\x1c1'; "invalid literal for int() with base 10: '\\x1c1'"; no int; "could not convert string to float: '\\x1c1'"; complex() arg is a malformed string
# expect: '1\x1f'; "invalid literal for int() with base 10: '1\\x1f'"; no int; "could not convert string to float: '1\\x1f'"; complex() arg is a malformed string
# expect: '\t1\n'; 1; 1; 1.0; (1+0j)
# expect: '\x0b1\x0c'; 1; 1; 1.0; (1+0j)
# expect: '\x1c1\u2003'; "invalid literal for int() with base 10: '\\x1c1\\u2003'"; no int; "could not convert string to float: '\\x1c1\\u2003'"; complex() arg is a malformed string
# expect: '\xa01'; 1; 1; 1.0; (1+0j)
# expect: '\uff11'; 1; 1; 1.0; (1+0j)
# expect: '\x851'; 1; 1; 1.0; (1+0j)
# expect: 16.0
# expect: invalid hexadecimal floating-point string
