"""URLs as text: see urllib.parse."""
