"""A method that another base of a subclass overrides: neither class of the call names it anew."""


class Base:
    def value(self) -> str:
        return "Base"

    @property
    def kind(self) -> str:
        return "base"

    def __len__(self) -> int:
        return 0


class Other(Base):
    def value(self) -> str:
        return "Other"

    @property
    def kind(self) -> str:
        return "other"

    def __len__(self) -> int:
        return 1


class Message(Base):
    def show(self) -> None:
        print("I am", self.value(), "of kind", self.kind, "full" if self else "empty", len(self))


class Both(Message, Other):
    pass


Message().show()
Both().show()
shown: list[Message] = [Both(), Message()]
print([message.value() + message.kind for message in shown])

# expect: I am Base of kind base empty 0
# expect: I am Other of kind other full 1
# expect: ['Otherother', 'Basebase']
