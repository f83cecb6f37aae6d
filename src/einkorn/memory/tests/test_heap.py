"""The heap over simulated memory: a reference model decides what must survive each collection."""

import random
from collections.abc import Iterator

import pytest

from einkorn.memory import collector, heap, layout, pages

STATE = 0x1000
CLASSES = 0x3000
STACK = 0x5000
STACK_SIZE = 0x1000
ROOTS = 0x7000
REGION = 0x10000

PAIR, ARRAY, TEXT, FRAME, LARGE_PAIR = 1, 2, 3, 4, 5
KINDS = {  # class id: size, kind, reference map, element size
    PAIR: (32, 0, 0b0110, 0),  # two references, one number
    ARRAY: (16, 1, 0, 8),
    TEXT: (32, 2, 0, 1),
    FRAME: (64, 3, 0, 0),
    LARGE_PAIR: (512, 0, -(1 << 63) | 0b10, 0),  # references in the first and the last mapped word
}


class Machine:
    """Octets, and the intrinsics over them."""

    def __init__(self, size: int) -> None:
        self.octets = bytearray(REGION + size)
        self.symbols = {
            "einkorn_runtime_state": STATE,
            "einkorn_classes": CLASSES,
            "einkorn_roots_start": ROOTS,
            "einkorn_roots_end": ROOTS + 0x800,
            "einkorn_stack_top": ROOTS + 0x900,
        }
        self.store(ROOTS + 0x900, STACK + STACK_SIZE, 8)
        for number, (size_, kind, references, element) in KINDS.items():
            row = CLASSES + number * 32
            self.store(row, size_, 4)
            self.store(row + 4, kind, 4)
            self.store(row + 8, references, 8)
            self.store(row + 24, element, 4)

    def load(self, address: int, size: int, signed: bool = False) -> int:
        assert 0x1000 <= address <= len(self.octets) - size, hex(address)
        return int.from_bytes(self.octets[address : address + size], "little", signed=signed)

    def store(self, address: int, value: int, size: int) -> None:
        assert 0x1000 <= address <= len(self.octets) - size, hex(address)
        value &= (1 << 8 * size) - 1
        self.octets[address : address + size] = value.to_bytes(size, "little")

    def fill(self, address: int, value: int, count: int) -> None:
        assert address + count <= len(self.octets)
        self.octets[address : address + count] = bytes([value]) * count


class Model:
    """What the program holds: addresses on its stack, references in objects."""

    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        self.references: dict[int, list[int]] = {}
        self.kind: dict[int, int] = {}
        self.sizes: dict[int, int] = {}

    def allocate(self, kind: int, length: int = 0) -> int:
        fixed, _, _, element = KINDS[kind]
        size = fixed + length * element
        # As compiled code asks: an array has an octet to spare (codegen/allocation.py).
        address = heap.allocate(size + 1 if element else size, kind)
        assert address % 16 == 0
        assert self.machine.load(address, 8) == kind
        assert not any(self.machine.octets[address + 8 : address + size]), "not cleared"
        for other, other_size in self.sizes.items():
            assert address + size <= other or other + other_size <= address, "overlap"
        if length:
            self.machine.store(address + 8, length, 8)
        self.references[address] = []
        self.kind[address] = kind
        self.sizes[address] = size
        return address

    def refer(self, source: int, slot: int, target: int) -> None:
        place = {PAIR: 8 + 8 * (slot % 2), ARRAY: 16 + 8 * slot, FRAME: 8 + 8 * (slot % 7)}
        if self.kind[source] == LARGE_PAIR:
            offset = 8 if slot % 2 == 0 else 63 * 8
        else:
            offset = place[self.kind[source]]
        old = self.machine.load(source + offset, 8)
        if old:
            self.references[source].remove(old)
        self.machine.store(source + offset, target, 8)
        self.references[source].append(target)

    def keep_reachable(self, roots: list[int]) -> None:
        """Forget all that the roots do not lead to."""
        found = set(roots)
        work = list(roots)
        while work:
            for target in self.references[work.pop()]:
                if target not in found:
                    found.add(target)
                    work.append(target)
        for address in set(self.references) - found:
            del self.references[address], self.kind[address], self.sizes[address]

    def check_intact(self) -> None:
        for address, kind in self.kind.items():
            assert self.machine.load(address, 4) == kind


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Iterator[Machine]:
    made = Machine(2 << 20)
    for module in (heap, collector, pages):
        for bits in (8, 32, 64):
            size = bits // 8
            monkeypatch.setattr(
                module, f"load{bits}", lambda a, s=size: made.load(a, s, s == 8), raising=False
            )
            monkeypatch.setattr(
                module, f"store{bits}", lambda a, v, s=size: made.store(a, v, s), raising=False
            )
        monkeypatch.setattr(module, "fill", made.fill, raising=False)
        monkeypatch.setattr(module, "prefetch", lambda address: None, raising=False)
        monkeypatch.setattr(module, "symbol_address", made.symbols.__getitem__)
    monkeypatch.setattr(collector, "spill_registers", lambda: None)
    monkeypatch.setattr(collector, "stack_pointer", lambda: STACK)

    class Absent:
        def __class_getitem__(cls, item: object) -> type:
            return cls

        value = None

    monkeypatch.setattr(heap, "Absent", Absent)
    monkeypatch.setattr(heap, "address_of", lambda error: heap.allocate(32, TEXT))
    monkeypatch.setattr(heap, "reference", lambda address, like: MemoryError())
    yield made


def start(machine: Machine, pages: int, is_zero: bool = False) -> Model:
    if not is_zero:
        machine.fill(REGION, 0x5A, pages * 4096)
    heap.initialise(REGION, REGION + pages * 4096, is_zero)
    return Model(machine)


def test_size_classes_cover_every_size(machine: Machine) -> None:
    start(machine, 64)
    for size in range(1, layout.LARGEST_SMALL + 1):
        number = machine.load(STATE + layout.CLASS_OF + (size + 15) // 16, 1)
        assert collector.class_size(number) >= size
        assert number == 1 or collector.class_size(number - 1) < size


@pytest.mark.parametrize("seed", range(6))
def test_reachable_objects_survive_and_memory_is_reused(machine: Machine, seed: int) -> None:
    chance = random.Random(seed)
    model = start(machine, 120, is_zero=seed % 2 == 0)
    stack: list[int] = []
    allocated = 0
    for step in range(1500):
        kind = chance.choice((PAIR, PAIR, ARRAY, TEXT, FRAME, LARGE_PAIR))
        length = 0
        if kind in (ARRAY, TEXT):
            length = chance.choice((1, 3, 10, 100, 600 if chance.random() < 0.1 else 5))
        address = model.allocate(kind, length)
        allocated += model.sizes[address]
        if stack and kind not in (TEXT,) and chance.random() < 0.5:
            model.refer(address, chance.randrange(length or 2), chance.choice(stack))
        if chance.random() < 0.6:
            if len(stack) == 40:
                stack.pop(chance.randrange(40))
            stack.append(address)
        machine.fill(STACK, 0, STACK_SIZE)
        for index, kept in enumerate(stack):
            # Somewhere inside, or just behind the end of an array.
            inside = chance.randrange(model.sizes[kept])
            behind = model.kind[kept] in (ARRAY, TEXT) and chance.random() < 0.2
            machine.store(STACK + 8 * index, kept + (model.sizes[kept] if behind else inside), 8)
        model.keep_reachable(stack)
        if step % 50 == 0:
            heap.collect()
        model.check_intact()
    assert allocated > 4 * heap.capacity() // 10
    machine.fill(STACK, 0, STACK_SIZE)
    heap.collect()
    assert heap.live() <= 64


def test_a_pointer_keeps_its_own_object_and_no_neighbour(machine: Machine) -> None:
    model = start(machine, 64)
    heap.collect()
    before = heap.live()
    kept = max(model.allocate(PAIR) for _ in range(8))
    machine.store(STACK, kept, 8)
    heap.collect()
    assert heap.live() == before + 32


def test_a_long_list_overflows_no_stack(machine: Machine) -> None:
    model = start(machine, 300)
    machine.store(STATE + layout.MARK_LIMIT, machine.load(STATE + layout.MARK_STACK, 8) + 16, 8)
    first = model.allocate(PAIR)
    machine.store(ROOTS + 8, first, 8)
    last = [first]
    for index in range(600):
        wide = model.allocate(ARRAY, 4)
        for slot in range(4):
            made = model.allocate(PAIR)
            model.refer(wide, slot, made)
        model.refer(last[-1], 0, wide)
        last = [model.references[wide][index % 4]]
    heap.collect()
    heap.finish_sweeping(STATE)
    model.check_intact()
    assert heap.live() >= 600 * (32 * 4 + 48)


def test_exhaustion_is_an_error_that_can_be_handled(machine: Machine) -> None:
    model = start(machine, 80)
    kept = 0
    with pytest.raises(MemoryError):
        while True:
            fresh = heap.allocate(1024, LARGE_PAIR)
            machine.store(fresh + 8, kept, 8)
            kept = fresh
            machine.store(ROOTS, kept, 8)
    assert heap.allocate(64, FRAME) != 0, "the reserve serves the handler"
    with pytest.raises(MemoryError):
        heap.allocate(1 << 40, TEXT)
    machine.store(ROOTS, 0, 8)
    heap.collect()
    for _ in range(40):
        heap.allocate(4000, TEXT)
    assert model is not None


def test_collecting_at_each_allocation(machine: Machine) -> None:
    model = start(machine, 60)
    model.allocate(PAIR)
    heap.collect_always()
    head = 0
    for index in range(60):
        model.keep_reachable([head] if head else [])
        before = heap.collections()
        made = model.allocate(PAIR if index % 3 else ARRAY, 0 if index % 3 else 300)
        assert heap.collections() > before
        if head:
            model.refer(made, 0, head)
        head = made
        machine.store(ROOTS, head, 8)
        model.check_intact()


def test_reserved_pages_stay(machine: Machine) -> None:
    model = start(machine, 100)
    reserved = pages.reserve(3 * 4096 - 5)
    assert reserved % 4096 == 0
    machine.fill(reserved, 0xA5, 3 * 4096)
    machine.store(ROOTS, reserved + 4096, 8)
    for _ in range(300):
        model.allocate(TEXT, 1500)
        model.keep_reachable([])
        heap.collect()
    assert machine.octets[reserved : reserved + 3 * 4096] == b"\xa5" * (3 * 4096)
