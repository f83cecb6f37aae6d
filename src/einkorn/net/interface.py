"""One network interface as a state machine: Ethernet, ARP, IPv4, ICMP, UDP, DHCP, DNS and TCP joined.

No socket, clock, task or log inside. Instants are nanoseconds of one monotonic clock. The owner pumps:

    interface = Interface(configuration, random_bits, keyed_hash, now)
    while frame := device.receive():            # 1. octets in
        interface.receive(frame, now)
    while connection := interface.next_connection():        # 2. what happened, as values
        while event := connection.take_event():             # Event.CONNECTED RECEIVED FINISHED WRITABLE CLOSED
            ...                                              # in this order; CLOSED is the last ever
    while listener := interface.next_listener():            # listeners with connections to accept
        while connection := listener.accept():              # already established; it may hold octets
            ...
    while frame := interface.transmit(now):     # 3. octets out; runs the timers that are due first, so
        device.transmit(frame)                  #    step 2 is repeated after it when a timer was due
    wait(interface.next_deadline())             # NEVER: only a frame or a call below changes anything

    interface.listen(address, port, backlog)    -> Listener | Unavailable     address value 0: any
        listener.accept() -> Connection | None;  listener.close();  .local_address .local_port
    interface.connect(address, port, now)       -> Connection | Unavailable   then CONNECTED or CLOSED
        connection.write(octets) -> int         how many were taken (0..len); WRITABLE tells of new room
        connection.read(limit) -> bytes         b"" when nothing waits; not reading closes the window
        connection.readable() -> int            octets that wait;  .writable() -> int  room to write
        connection.close()                      half-close: FIN after what was taken; reading goes on
        connection.release()                    nobody will read again: close, and reset if octets come
        connection.abort()                      RST now;  CLOSED follows with reason ABORTED
        connection.close_reason                 CloseReason; `.value` is "" | "reset by peer" | "timed out" | …
        connection.local_address .local_port .remote_address .remote_port        ints
        connection.set_no_delay(bool)  connection.set_keep_alive(idle_nanoseconds; 0 is off)
    interface.open_udp(port)                    -> Endpoint | Unavailable     port 0: an ephemeral one
        endpoint.send(address, port, octets) -> bool;  endpoint.receive() -> Datagram | None;  endpoint.close()
        interface.next_endpoint() -> Endpoint | None        endpoints with datagrams that wait
    interface.resolve(name, now) -> int         a request number; then interface.next_answer() -> Answer | None
        Answer(request, addresses: tuple[Ipv4Address, ...], error: str)
    interface.address -> int (0: none yet);  interface.state -> AddressState;  interface.counters

Nothing here needs `now` unless written; user calls only mark work, `transmit` does it. A caller that stops
reading, accepting or taking events costs bounded memory: every queue has a limit and a counter.
"""
