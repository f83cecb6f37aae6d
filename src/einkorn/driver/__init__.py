"""Drivers: what implements device/ over real or virtual hardware."""
