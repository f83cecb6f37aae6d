"""The Einkorn compiler: strictly typed Python in, one sealed image out. Start reading at pipeline.py."""
