"""News articles in, country-pair event records out."""

__version__ = "0.1.0"
