"""urllib.parse: splitting and quoting."""

from urllib.parse import parse_qs, parse_qsl, quote, unquote, urlencode, urlsplit

parts = urlsplit("http://user@example.org:8080/a/b%20c?x=1&y=two#part")
print(parts.scheme, parts.hostname, parts.port, parts.path, parts.query, parts.fragment)
print(quote("a b/é?"), quote("a/b", safe=""), unquote("%C3%A9%20x%zz"))
print(parse_qsl("a=1&b=&a=2&c=%26"), parse_qs("a=1&a=2"), urlencode({"k": "v w", "n": "1"}))

# expect: http example.org 8080 /a/b%20c x=1&y=two part
# expect: a%20b/%C3%A9%3F a%2Fb é x%zz
# expect: [('a', '1'), ('a', '2'), ('c', '&')] {'a': ['1', '2']} k=v+w&n=1
