"""The parts of examples/generate.py."""
