"""textwrap: wrap, fill, shorten, dedent, indent."""

import textwrap

TEXT = """Einkorn compiles well-typed programs -- ordinary ones -- into sealed, single-purpose machines.
It has no interpreter; what a program can do is known when it is built.\tTabs count."""

print(textwrap.fill(TEXT, 30))
print(textwrap.wrap(TEXT, width=20, initial_indent="* ", subsequent_indent="  "))
print(textwrap.wrap("supercalifragilisticexpialidocious word", 10, break_long_words=False))
print(textwrap.wrap("supercalifragilistic-expialidocious", 12, break_on_hyphens=False))
print(textwrap.shorten("Hello  world, how are you?", width=18), textwrap.shorten("abcdef", 5))
print(textwrap.wrap(TEXT, 25, max_lines=2, placeholder="..."))
wrapper = textwrap.TextWrapper(width=15, fix_sentence_endings=True)
print(wrapper.wrap("A sentence. Another one! And one more?"), wrapper.width)
print(textwrap.indent("a\n\nb\n", "> "), textwrap.dedent("   a\n     b\n   c"))
print(textwrap.wrap(""), textwrap.fill("   leading"))
try:
    textwrap.wrap("a", 0)
except ValueError as error:
    print(error)

# expect: Einkorn compiles well-typed
# expect: programs -- ordinary ones --
# expect: into sealed, single-purpose
# expect: machines. It has no
# expect: interpreter; what a program
# expect: can do is known when it is
# expect: built. Tabs count.
# expect: ['* Einkorn compiles', '  well-typed', '  programs --', '  ordinary ones --', '  into sealed,', '  single-purpose', '  machines. It has', '  no interpreter;', '  what a program can', '  do is known when', '  it is built. Tabs', '  count.']
# expect: ['supercalifragilisticexpialidocious', 'word']
# expect: ['supercalifra', 'gilistic-exp', 'ialidocious']
# expect: Hello world, [...] [...]
# expect: ['Einkorn compiles well-', 'typed programs --...']
# expect: ['A sentence.', 'Another one!', 'And one more?'] 15
# expect: > a
# expect:
# expect: > b
# expect:  a
# expect:   b
# expect: c
# expect: []    leading
# expect: invalid width 0 (must be > 0)
