"""exit() and quit() raise SystemExit."""


def leave(status: int) -> int:
    if status > 2:
        exit(status)
    return status


print(leave(2))
try:
    leave(3)
except SystemExit as e:
    print("exit", e.code)
try:
    quit()
except SystemExit as e:
    print("quit", e.code)
exit(4)

# exit: 4
# expect: 2
# expect: exit 3
# expect: quit None
