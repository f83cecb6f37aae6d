"""ExceptionGroup and except*."""


def fail_together() -> None:
    raise ExceptionGroup("both", [ValueError("v"), TypeError("t"), ValueError("w")])


try:
    fail_together()
except* ValueError as group:
    print("values", [str(error) for error in group.exceptions])
except* TypeError as group:
    print("types", len(group.exceptions))
try:
    fail_together()
except ExceptionGroup as group:
    print(group.message, len(group.exceptions), group)
try:
    try:
        fail_together()
    except* ValueError:
        print("only values")
except* TypeError as group:
    print("rest", [repr(error) for error in group.exceptions])
try:
    raise ValueError("single")
except* ValueError as group:
    print(type(group).__name__, len(group.exceptions))

# expect: values ['v', 'w']
# expect: types 1
# expect: both 3 both (3 sub-exceptions)
# expect: only values
# expect: rest ["TypeError('t')"]
# expect: ExceptionGroup 1
