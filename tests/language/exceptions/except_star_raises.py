"""What leaves except* clauses that raise: alone, grouped, or again."""


def run(kinds: list[Exception], how: int) -> str:
    try:
        try:
            raise ExceptionGroup("eg", kinds)
        except* (TypeError, ValueError) as e:
            if how == 1:
                raise SyntaxError("bad")
            if how == 2:
                raise
            if how == 3:
                raise KeyError(len(e.exceptions)) from e
        except* OSError:
            if how in (1, 3):
                raise RuntimeError("again")
    except SyntaxError as error:
        return f"alone {error!r}"
    except KeyError as error:
        return f"alone {error!r} {type(error.__cause__).__name__}"
    except ExceptionGroup as group:
        return f"group {group.message!r} {group.exceptions!r}"
    return "none"


for how in range(4):
    print(how, run([TypeError(1), ValueError(2)], how))
    print(how, run([TypeError(1), OSError(2)], how))
    print(how, run([TypeError(1), IndexError(3)], how))

# expect: 0 none
# expect: 0 none
# expect: 0 group 'eg' (IndexError(3),)
# expect: 1 alone SyntaxError('bad')
# expect: 1 group '' (SyntaxError('bad'), RuntimeError('again'))
# expect: 1 group '' (SyntaxError('bad'), ExceptionGroup('eg', [IndexError(3)]))
# expect: 2 group 'eg' (TypeError(1), ValueError(2))
# expect: 2 group 'eg' (TypeError(1),)
# expect: 2 group 'eg' (TypeError(1), IndexError(3))
# expect: 3 alone KeyError(2) ExceptionGroup
# expect: 3 group '' (KeyError(1), RuntimeError('again'))
# expect: 3 group '' (KeyError(1), ExceptionGroup('eg', [IndexError(3)]))
