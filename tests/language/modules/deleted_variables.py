"""`del` of a module's variable, which a function then finds missing."""

x = 1
words = ["a"]


def drop() -> None:
    global x
    del x


def show() -> str:
    return f"{x} {words}"


print(show())
drop()
try:
    print(show())
except NameError as error:
    print("NameError", error)
try:
    drop()
except NameError as error:
    print("NameError", error)
x = 2
print(show())
del words
try:
    print(show())
except NameError as error:
    print("NameError", error)
words = ["b"]
print(show(), x)
for step in range(2):
    temporary = [step]
    print(temporary)
    del temporary
del step
a, b = 1, 2
del a, b

# expect: 1 ['a']
# expect: NameError name 'x' is not defined
# expect: NameError name 'x' is not defined
# expect: 2 ['a']
# expect: NameError name 'words' is not defined
# expect: 2 ['b'] 2
# expect: [0]
# expect: [1]
