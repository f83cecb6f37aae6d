"""`from __future__` of features that are always on."""

from __future__ import absolute_import, annotations, division, generator_stop, generators
from __future__ import nested_scopes, print_function, unicode_literals, with_statement

print(7 / 2, 7 // 2, "text")

# expect: 3.5 3 text
