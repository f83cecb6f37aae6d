"""One network interface as a state machine: Ethernet, ARP, IPv4, ICMP, UDP, DHCP, DNS, TCP joined.

No socket, clock, task or log inside. Instants are nanoseconds of one monotonic clock. The owner:

    interface = Interface(configuration, random_bits, keyed_hash, now)
    while frame := device.receive():                    # 1. octets in
        interface.receive(frame, now)
    while connection := interface.next_connection():    # 2. what happened, as values
        while event := connection.take_event():         # in the order of `Event`, CLOSED last
            ...
    while listener := interface.next_listener():
        while connection := listener.accept():          # established; may hold octets: read them
            ...
    while frame := interface.transmit(now):             # 3. octets out. Runs due timers first, so
        device.transmit(frame)                          #    step 2 comes again after it
    wait(interface.next_deadline())                     # NEVER: until a frame or a call below

    interface.listen(address, port, backlog)  Listener | Unavailable; address 0: any, port 0: draw
        listener.accept()         Connection | None; one accepted is not told CONNECTED
        listener.close()          .local_address .local_port
    interface.connect(address, port, now)     Connection | Unavailable; then CONNECTED or CLOSED
        connection.write(octets)  how many were taken; after less than all WRITABLE will follow
        connection.read(limit)    bytes, b"" when nothing waits; not reading closes the window
        connection.readable()     octets that wait; .writable() room; .unacknowledged() not yet there
        connection.close()        half-close: FIN after what was taken; reading goes on
        connection.release()      nobody will read again: close, and reset if octets come
        connection.abort()        RST now; CLOSED follows with ABORTED
        connection.close_reason   CloseReason: its value is "", "reset by peer", "timed out", ...
        connection.local_address .local_port .remote_address .remote_port       ints
        connection.set_no_delay(bool)  .set_keep_alive(idle nanoseconds, 0: off)
    interface.open_udp(port)                  Endpoint | Unavailable; interface.next_endpoint()
        endpoint.send(address, port, octets)  bool; .receive() Datagram | None; .close()
    interface.resolve(name, now)              a number; interface.next_answer() Answer | None
    interface.address (int, 0: none yet) .state (AddressState) .routes .counters

Calls without `now` only mark work that `transmit` does. Whoever drops a connection calls `release`
or `abort` first: unread octets count against the interface's memory limit. An owner that stops
reading, accepting or taking events costs bounded memory: every queue has a limit and a counter.
"""

from collections import deque
from collections.abc import Callable

from einkorn.net import udp as datagrams
from einkorn.net.arp import UNKNOWN, Neighbors
from einkorn.net.budget import Budget
from einkorn.net.configuration import AddressPlan, AddressState, Configuration
from einkorn.net.counters import Counters
from einkorn.net.dhcp import DhcpClient, DhcpOutgoing
from einkorn.net.dns import Answer, Resolver
from einkorn.net.fragments import Fragments, fragment
from einkorn.net.icmp import Icmp
from einkorn.net.route import LOOPBACK_NETWORK, NO_ROUTE, Routes
from einkorn.net.tcp.connection import Connection
from einkorn.net.tcp.listener import Listener
from einkorn.net.tcp.machine import Tcp, Unavailable
from einkorn.net.tcp.settings import Settings
from einkorn.wire import ethernet, icmp, ipv4, udp
from einkorn.wire.dhcp import CLIENT_PORT, SERVER_PORT
from einkorn.wire.ipv4 import Ipv4Address
from einkorn.wire.octets import read32

TIME_TO_LIVE = 64
OUTGOING_LIMIT = 256  # frames of ARP, ICMP, UDP that wait for the device
IP_START = ethernet.HEADER_SIZE


class Interface:
    def __init__(
        self,
        configuration: Configuration,
        random_bits: Callable[[], int],
        keyed_hash: Callable[[bytes], int],
        now: int,
    ) -> None:
        """`random_bits` gives 32 unpredictable bits at each call; `keyed_hash` at least 32 bits of
        a hash whose key is secret and drawn at boot."""
        settings = configuration.tcp if configuration.tcp is not None else Settings()
        self.configuration: Configuration = configuration
        self.hardware: int = configuration.mac_address.value
        self.random_bits: Callable[[], int] = random_bits
        self.counters: Counters = Counters()
        self.budget: Budget = Budget(configuration.memory_limit)
        self.neighbors: Neighbors = Neighbors(self.hardware)
        self.routes: Routes = Routes()
        self.fragments: Fragments = Fragments(self.budget)
        self.icmp: Icmp = Icmp()
        self.udp: datagrams.Udp = datagrams.Udp(self.budget, configuration.mtu, random_bits)
        self.tcp: Tcp = Tcp(
            settings,
            configuration.mtu,
            self.budget,
            random_bits,
            keyed_hash,
            configuration.does_device_complete_checksums,
            configuration.does_device_verify_checksums,
        )
        self.address: int = 0
        self.state: AddressState = AddressState.SEARCHING
        self.outgoing: deque[bytes] = deque()
        self.loopback: deque[bytes] = deque()
        self.is_looping: bool = False
        self.resolver: Resolver = Resolver(random_bits)
        self.dhcp: DhcpClient | None = None
        self.identification: int = random_bits() & 0xFFFF
        if configuration.static is not None:
            self.set_address(configuration.static)
        else:
            self.dhcp = DhcpClient(
                self.hardware,
                random_bits,
                configuration.host_name,
                configuration.falls_back_to_link_local,
                now,
            )

    # For the owner: octets in, octets out.

    def receive(self, frame: bytes, now: int) -> None:
        """A frame from the device. Whatever is wrong with it is counted and forgotten."""
        counters = self.counters
        counters.frames_received += 1
        header = ethernet.parse(frame)
        if isinstance(header, ethernet.Malformed):
            counters.malformed += 1
            return
        destination = header.destination.value
        if destination != self.hardware and destination != ethernet.BROADCAST:
            counters.not_for_us += 1
            return
        if header.ether_type == ethernet.IPV4:
            self._receive_ipv4(frame, header.payload_start, destination == self.hardware, now)
        elif header.ether_type == ethernet.ARP:
            self.neighbors.receive(frame, header.payload_start, now)
            if self.neighbors.has_conflict:
                self._take_conflict(now)
        else:
            counters.unknown_protocol += 1

    def transmit(self, now: int) -> bytes | None:
        """The next frame for the device; None when there is none now. Runs what is due first."""
        if now >= self._slow_deadline():
            self._expire(now)
        if len(self.udp.outgoing) > 0:
            self._send_datagrams(now)
        frame = self._next_outgoing()
        while frame is None:
            segment = self.tcp.transmit(now)
            if segment is None:
                break
            frame = self._route(segment, now)
        if frame is None:
            frame = self._next_outgoing()  # a segment may have led to an ARP request
        if frame is not None:
            self.counters.frames_sent += 1
        return frame

    def next_deadline(self) -> int:
        """When `transmit` must be called even if nothing arrives; 0 when it has work now; NEVER."""
        if len(self.outgoing) > 0 or len(self.neighbors.outgoing) > 0 or len(self.udp.outgoing) > 0:
            return 0
        return min(self._slow_deadline(), self.tcp.next_deadline())

    # For the owner: connections, datagrams, names.

    def listen(self, address: Ipv4Address, port: int, backlog: int) -> Listener | Unavailable:
        """Listen on a port; address 0 means every address of ours, now and later."""
        wanted = address.value
        if wanted != 0 and not self.routes.is_local(wanted):
            return Unavailable.BAD_ADDRESS
        return self.tcp.listen(wanted, port, backlog)

    def connect(self, address: Ipv4Address, port: int, now: int) -> Connection | Unavailable:
        """Begin a connection; what becomes of it is told by events."""
        remote = address.value
        if self.routes.is_local(remote):
            return self.tcp.connect(remote, remote, port, now)
        if self.address == 0:
            return Unavailable.NO_ADDRESS
        if not ipv4.is_possible_source(remote) or self.routes.is_broadcast(remote) or port == 0:
            return Unavailable.BAD_ADDRESS
        if self.routes.next_hop(remote) == NO_ROUTE:
            return Unavailable.NO_ROUTE
        return self.tcp.connect(self.address, remote, port, now)

    def next_connection(self) -> Connection | None:
        """A connection with events to take."""
        return self.tcp.next_connection()

    def next_listener(self) -> Listener | None:
        """A listener with connections to accept."""
        return self.tcp.next_listener()

    def open_udp(self, port: int) -> datagrams.Endpoint | Unavailable:
        """An endpoint on a port, 0 for an ephemeral one."""
        if self.udp.is_full():
            return Unavailable.TOO_MANY
        endpoint = self.udp.open(port)
        return endpoint if endpoint is not None else Unavailable.PORT_IN_USE

    def next_endpoint(self) -> datagrams.Endpoint | None:
        """An endpoint with datagrams that wait."""
        return self.udp.next_endpoint()

    def resolve(self, name: str, now: int) -> int:
        """Look a name up; the number that its answer will bear."""
        return self.resolver.resolve(name, now)

    def next_answer(self) -> Answer | None:
        """A name that was looked up, or could not be."""
        return self.resolver.next_answer()

    # Addresses.

    def set_address(self, plan: AddressPlan) -> None:
        """Use an address from now on, in place of any other."""
        address = plan.address.value
        if self.address != 0 and self.address != address:
            self.clear_address()
        gateway = 0 if plan.gateway is None else plan.gateway.value
        self.address = address
        self.state = AddressState.CONFIGURED
        self.routes.set(address, plan.prefix_length, gateway)
        self.neighbors.set_address(address)
        self.resolver.set_servers(plan.name_servers)

    def clear_address(self) -> None:
        """The address is not ours any more: connections over it end."""
        self.address = 0
        self.routes.set(0, 32, 0)
        self.neighbors.set_address(0)
        self.tcp.abort_all()

    def _take_conflict(self, now: int) -> None:
        """Another host insists on our address: give a lease back, keep a static one and say so."""
        self.neighbors.has_conflict = False
        self.state = AddressState.CONFLICT
        dhcp = self.dhcp
        if dhcp is not None:
            dhcp.decline(now)
            self._take_lease(dhcp, now)

    def _take_lease(self, dhcp: DhcpClient, now: int) -> None:
        """Send what the client wants sent and use the address it has now."""
        while True:
            message = dhcp.transmit(now)
            if message is None:
                break
            self._send_dhcp(message)
        if not dhcp.take_change():
            return
        plan = dhcp.plan
        if plan is not None:
            self.set_address(plan)
        elif self.address != 0:
            self.clear_address()
            self.state = AddressState.SEARCHING
        if dhcp.is_unanswered:
            self.state = AddressState.NO_SERVER

    def _send_dhcp(self, message: DhcpOutgoing) -> None:
        payload = udp.emit(
            message.source, CLIENT_PORT, message.destination, SERVER_PORT, message.payload
        )
        packet = self._packet(ipv4.UDP, message.source, message.destination, payload)
        if message.destination == ipv4.BROADCAST:
            ethernet.write_header(packet, ethernet.BROADCAST, self.hardware, ethernet.IPV4)
            self._queue(bytes(packet))
        else:
            self._send(packet, 0)

    # Timers of all but TCP, which has its own queue.

    def _slow_deadline(self) -> int:
        deadline = min(self.neighbors.deadline, self.fragments.deadline, self.resolver.deadline)
        dhcp = self.dhcp
        return deadline if dhcp is None else min(deadline, dhcp.deadline)

    def _expire(self, now: int) -> None:
        if now >= self.neighbors.deadline:
            self.neighbors.expire(now)
            while len(self.neighbors.failed) > 0:
                self.tcp.take_unreachable_hop(self.neighbors.failed.popleft(), self.routes)
        if now >= self.fragments.deadline:
            for quote in self.fragments.expire(now):
                self._send_error(self.icmp.reassembly_timed_out(quote, now), quote, now)
        dhcp = self.dhcp
        if dhcp is not None and now >= dhcp.deadline:
            self._take_lease(dhcp, now)
        if now >= self.resolver.deadline:
            self._send_queries(now)

    # In: by protocol.

    def _receive_ipv4(self, octets: bytes, start: int, is_unicast_frame: bool, now: int) -> None:
        packet = ipv4.parse(octets, start)
        if isinstance(packet, ipv4.Malformed):
            self.counters.malformed += 1
            return
        destination = packet.destination.value
        is_ours = destination == self.address and is_unicast_frame
        if not is_ours and not self._is_welcome(packet, is_unicast_frame):
            self.counters.not_for_us += 1
            return
        source = packet.source.value
        if not ipv4.is_possible_source(source) or self.routes.is_broadcast(source):
            self.counters.bad_source += 1
            return
        if packet.payload_start - start > ipv4.HEADER_SIZE:
            options_start = start + ipv4.HEADER_SIZE
            if self._is_source_routed(octets, options_start, packet.payload_start):
                return
        if packet.is_fragment():
            whole = self.fragments.receive(octets, packet, start, now)
            if whole is not None:
                self._receive_ipv4(whole, 0, is_unicast_frame, now)
            return
        if packet.protocol == ipv4.TCP and is_ours:
            self.tcp.receive(octets, packet, now)
        else:
            self._dispatch(octets, start, packet, is_ours, now)

    def _is_welcome(self, packet: ipv4.Packet, is_unicast_frame: bool) -> bool:
        """Broadcasts; and while we have no address, what a DHCP server sends to the one it
        offers."""
        if self.routes.is_broadcast(packet.destination.value):
            return True
        return self.address == 0 and is_unicast_frame and packet.protocol == ipv4.UDP

    def _is_source_routed(self, octets: bytes, start: int, end: int) -> bool:
        """Source routes are refused (RFC 7126 section 4.3), and so is what cannot be read."""
        options = ipv4.parse_options(octets, start, end)
        if isinstance(options, ipv4.Malformed):
            self.counters.malformed += 1
            return True
        for option in options:
            if option.kind in (ipv4.OPTION_LOOSE_SOURCE_ROUTE, ipv4.OPTION_STRICT_SOURCE_ROUTE):
                self.counters.source_routed += 1
                return True
        return False

    def _dispatch(
        self, octets: bytes, start: int, packet: ipv4.Packet, is_ours: bool, now: int
    ) -> None:
        """A packet that is not TCP to us alone."""
        if packet.protocol == ipv4.UDP:
            self._receive_udp(octets, start, packet, is_ours, now)
        elif packet.protocol == ipv4.ICMP and is_ours:
            self._receive_icmp(octets, packet, now)
        elif is_ours:
            self.counters.unknown_protocol += 1
            quote = octets[start : packet.payload_end]
            self._send_error(
                self.icmp.unreachable(icmp.PROTOCOL_UNREACHABLE, quote, now), quote, now
            )

    def _receive_udp(
        self, octets: bytes, start: int, packet: ipv4.Packet, is_ours: bool, now: int
    ) -> None:
        source = packet.source.value
        destination = packet.destination.value
        datagram = udp.parse(octets, packet.payload_start, packet.payload_end, source, destination)
        if isinstance(datagram, udp.Malformed):
            self.counters.malformed += 1
            return
        payload = octets[datagram.payload_start : datagram.payload_end]
        port = datagram.destination_port
        dhcp = self.dhcp
        if dhcp is not None and port == CLIENT_PORT and datagram.source_port == SERVER_PORT:
            dhcp.receive(payload, now)
            self._take_lease(dhcp, now)
            return
        if self.address == 0:
            self.counters.not_for_us += 1
            return
        if self.resolver.receive(port, source, datagram.source_port, payload, now):
            self._send_queries(now)
            return
        received = datagrams.Datagram(packet.source, datagram.source_port, payload)
        if not self.udp.receive(port, received) and is_ours:
            quote = octets[start : packet.payload_end]
            self._send_error(self.icmp.unreachable(icmp.PORT_UNREACHABLE, quote, now), quote, now)

    def _receive_icmp(self, octets: bytes, packet: ipv4.Packet, now: int) -> None:
        message = icmp.parse(octets, packet.payload_start, packet.payload_end)
        if isinstance(message, icmp.Malformed):
            self.counters.malformed += 1
        elif isinstance(message, icmp.Echo):
            reply = self.icmp.answer(message, now)
            if reply is not None:
                self._send(self._packet(ipv4.ICMP, self.address, packet.source.value, reply), now)
        elif isinstance(message, icmp.Unreachable):
            quoted = icmp.parse_quoted(message.quoted)
            if isinstance(quoted, icmp.Quoted) and quoted.source == self.address:
                if quoted.protocol == ipv4.TCP:
                    self.tcp.take_unreachable(message, quoted)

    # Out.

    def _send_datagrams(self, now: int) -> None:
        while len(self.udp.outgoing) > 0:
            datagram = self.udp.outgoing.popleft()
            self._send_udp(datagram, now)

    def _send_queries(self, now: int) -> None:
        while True:
            query = self.resolver.transmit(now)
            if query is None:
                return
            self._send_udp(query, now)

    def _send_udp(self, datagram: datagrams.Outgoing, now: int) -> None:
        destination = datagram.destination.value
        source = destination if destination >> 24 == LOOPBACK_NETWORK else self.address
        if source == 0:
            self.counters.no_route += 1
            return
        octets = udp.emit(
            source,
            datagram.source_port,
            destination,
            datagram.destination_port,
            datagram.payload,
        )
        self._send(self._packet(ipv4.UDP, source, destination, octets), now)

    def _send_error(self, message: bytes | None, quote: bytes, now: int) -> None:
        """An ICMP error to who sent the quoted packet (RFC 1122 section 3.2.2: never about a
        broadcast)."""
        if message is not None and self.address != 0:
            destination = read32(quote, 12)
            self._send(self._packet(ipv4.ICMP, self.address, destination, message), now)

    def _packet(self, protocol: int, source: int, destination: int, payload: bytes) -> bytearray:
        """A packet in a frame whose Ethernet header is empty."""
        size = IP_START + ipv4.HEADER_SIZE + len(payload)
        frame = bytearray(size)
        self.identification = (self.identification + 1) & 0xFFFF
        ipv4.write_header(
            frame,
            IP_START,
            size - IP_START,
            source,
            destination,
            protocol,
            TIME_TO_LIVE,
            self.identification,
            0,
        )
        frame[IP_START + ipv4.HEADER_SIZE :] = payload
        return frame

    def _send(self, packet: bytearray, now: int) -> None:
        """Route a packet and queue its frame; several when it does not fit the link."""
        if len(packet) - IP_START > self.configuration.mtu:
            for part in fragment(packet, self.configuration.mtu):
                self._send(part, now)
            return
        frame = self._route(packet, now)
        if frame is not None:
            self._queue(frame)

    def _queue(self, frame: bytes) -> None:
        if len(self.outgoing) >= OUTGOING_LIMIT:
            self.counters.outgoing_dropped += 1
        else:
            self.outgoing.append(frame)

    def _next_outgoing(self) -> bytes | None:
        if len(self.neighbors.outgoing) > 0:
            return self.neighbors.outgoing.popleft()
        return self.outgoing.popleft() if len(self.outgoing) > 0 else None

    def _route(self, packet: bytearray, now: int) -> bytes | None:
        """Give a packet its Ethernet header. None when it waits for ARP, went to ourselves, or
        cannot go."""
        destination = (packet[30] << 24) | (packet[31] << 16) | (packet[32] << 8) | packet[33]
        if self.routes.is_broadcast(destination):
            ethernet.write_header(packet, ethernet.BROADCAST, self.hardware, ethernet.IPV4)
            return bytes(packet)
        if self.routes.is_local(destination):
            self.loopback.append(bytes(packet))
            self._receive_loopback(now)
            return None
        next_hop = self.routes.next_hop(destination)
        if next_hop == NO_ROUTE:
            self.counters.no_route += 1
            return None
        hardware = self.neighbors.lookup(next_hop, now)
        if hardware == UNKNOWN:
            self.neighbors.hold(next_hop, packet, now)
            return None
        ethernet.write_header(packet, hardware, self.hardware, ethernet.IPV4)
        return bytes(packet)

    def _receive_loopback(self, now: int) -> None:
        """Packets to ourselves, one after the other: an answer to one is appended, not nested."""
        if self.is_looping:
            return
        self.is_looping = True
        while len(self.loopback) > 0:
            octets = self.loopback.popleft()
            packet = ipv4.parse(octets, IP_START)
            if isinstance(packet, ipv4.Malformed):
                continue
            if packet.protocol == ipv4.TCP:
                self.tcp.receive(octets, packet, now)
            elif packet.protocol == ipv4.UDP:
                self._receive_udp(octets, IP_START, packet, True, now)
        self.is_looping = False
