"""Sockets: joins a network device and the protocols' state machines into what programs await."""
