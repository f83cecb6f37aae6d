"""Relocatable objects to one sealed image: reachability, layout by permission, relocation, line table."""
