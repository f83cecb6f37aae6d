"""html.unescape: numbers, names with and without their semicolons, what is no reference."""

import html

samples = (
    "&#65",
    "&#x41",
    "&amp",
    "&ampx",
    "&#65;",
    "&#x;",
    "&notit;",
    "&#128;",
    "&#xD800;",
    "&#1114112;",
    "&gt &lt;&quot",
    "&#",
    "&;",
    "&nosuch;",
    "&#00065",
    "&eacute;&Eacute&nbsp;|",
    "&notin;&notinva;",
    "&NotEqualTilde;",
    "&#13;&#0;&#1;|&#129;&#xfffe;|",
    "&fjlig;&ThickSpace;",
    "&amp;amp;",
    "&&lt;&",
    "x&y=1&copy=2",
    "&#99999999999999999999999;",
    "&CounterClockwiseContourIntegral;",
    "&CounterClockwiseContourIntegral",
    "&Tab;|&NewLine;",
    "&#x80;&#x9f",
    "&lt;b&gt;a &amp; b&lt;/b&gt;",
    "&ampamp;",
    "&gtcir;&gtci;",
)
for s in samples:
    print(ascii(html.unescape(s)))
print(html.escape("<a href='x'>&</a>"), html.escape("'", False))

# expect: 'A'
# expect: 'A'
# expect: '&'
# expect: '&x'
# expect: 'A'
# expect: '&#x;'
# expect: '\xacit;'
# expect: '\u20ac'
# expect: '\ufffd'
# expect: '\ufffd'
# expect: '> <"'
# expect: '&#'
# expect: '&;'
# expect: '&nosuch;'
# expect: 'A'
# expect: '\xe9\xc9\xa0|'
# expect: '\u2209\u2209'
# expect: '\u2242\u0338'
# expect: '\r\ufffd|\x81|'
# expect: 'fj\u205f\u200a'
# expect: '&amp;'
# expect: '&<&'
# expect: 'x&y=1\xa9=2'
# expect: '\ufffd'
# expect: '\u2233'
# expect: '&CounterClockwiseContourIntegral'
# expect: '\t|\n'
# expect: '\u20ac\u0178'
# expect: '<b>a & b</b>'
# expect: '&amp;'
# expect: '\u2a7a>ci;'
# expect: &lt;a href=&#x27;x&#x27;&gt;&amp;&lt;/a&gt; '
