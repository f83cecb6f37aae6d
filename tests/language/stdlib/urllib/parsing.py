"""urllib.parse."""

from urllib.parse import (
    parse_qs,
    parse_qsl,
    quote,
    quote_plus,
    unquote,
    unquote_plus,
    urlencode,
    urljoin,
    urlparse,
    urlsplit,
    urlunsplit,
)

parts = urlsplit("https://user:pw@Example.org:8080/a/b?x=1&y=2#top")
print(parts.scheme, parts.netloc, parts.path, parts.query, parts.fragment)
print(parts.hostname, parts.port, parts.username, parts.password)
print(parts, parts.geturl(), urlparse("/path;params?q"))
print(
    quote("a b/ü&"),
    quote_plus("a b/ü&"),
    unquote("a%20b%C3%BC%zz"),
    unquote_plus("a+b"),
    quote("~x", safe=""),
)
print(
    urlencode({"q": "a b", "n": 3}),
    urlencode([("x", "1"), ("x", "2")]),
    urlencode({"k": ["a", "b"]}, doseq=True),
)
print(parse_qs("a=1&b=2&a=3&c="), parse_qsl("a=1&b=x+y&c=", keep_blank_values=True))
print(
    urljoin("http://a/b/c/d", "../e"), urljoin("http://a/b", "//x/y"), urljoin("http://a/b/", "c?d")
)
print(urlunsplit(("http", "host", "/p", "q=1", "")))
try:
    print(urlsplit("http://host:99999/").port)
except ValueError as error:
    print(error)

# expect: https user:pw@Example.org:8080 /a/b x=1&y=2 top
# expect: example.org 8080 user pw
# expect: SplitResult(scheme='https', netloc='user:pw@Example.org:8080', path='/a/b', query='x=1&y=2', fragment='top') https://user:pw@Example.org:8080/a/b?x=1&y=2#top ParseResult(scheme='', netloc='', path='/path', params='params', query='q', fragment='')
# expect: a%20b/%C3%BC%26 a+b%2F%C3%BC%26 a bü%zz a b ~x
# expect: q=a+b&n=3 x=1&x=2 k=a&k=b
# expect: {'a': ['1', '3'], 'b': ['2']} [('a', '1'), ('b', 'x y'), ('c', '')]
# expect: http://a/b/e http://x/y http://a/b/c?d
# expect: http://host/p?q=1
# expect: Port out of range 0-65535
