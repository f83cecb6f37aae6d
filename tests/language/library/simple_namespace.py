"""types.SimpleNamespace: attributes that are read into declared types."""

from types import SimpleNamespace

point = SimpleNamespace(x=1, y=2.5, name="p", tags=["a", "b"])
x: int = point.x
y: float = point.y
tags: list[str] = point.tags
print(point, x + 1, y * 2, tags)
point.x = 7
point.z = None
changed: int = point.x
print(changed, point.z, point == SimpleNamespace(x=7, y=2.5, name="p", tags=["a", "b"], z=None))
if point.name and not point.z:
    print(f"{point.name:>4}|", str(point.y))
try:
    missing: int = point.missing
    print(missing)
except AttributeError as error:
    print(error)
print(SimpleNamespace(), SimpleNamespace(inner=SimpleNamespace(a=1)))
around = SimpleNamespace(name="itself")
around.inner = around
print(around)

# expect: namespace(x=1, y=2.5, name='p', tags=['a', 'b']) 2 5.0 ['a', 'b']
# expect: 7 None True
# expect:    p| 2.5
# expect: 'types.SimpleNamespace' object has no attribute 'missing'
# expect: namespace() namespace(inner=namespace(a=1))
# expect: namespace(name='itself', inner=namespace(...))
