"""Passerelle: connects a business client's bank accounts to QuickBooks Online, on a call."""

__version__ = "0.1.0"
