"""string, html and operator."""

import html
import operator
import string

print(
    string.ascii_lowercase,
    string.digits,
    len(string.printable),
    string.capwords("hello big  world"),
)
print(string.Template("$who likes ${what}, $$5").substitute({"who": "Tim", "what": "tea"}))
print(html.escape("<a href='x'>&\"</a>"), html.unescape("&lt;b&gt; &amp; &#233;&#x41;"))
print(
    operator.add(1, 2),
    operator.mul(3, 4),
    operator.lt(1, 2),
    operator.ge(2, 3),
    operator.contains([1, 2], 2),
    operator.neg(5),
)

# expect: abcdefghijklmnopqrstuvwxyz 0123456789 100 Hello Big World
# expect: Tim likes tea, $5
# expect: &lt;a href=&#x27;x&#x27;&gt;&amp;&quot;&lt;/a&gt; <b> & éA
# expect: 3 12 True False True -5
