"""The one place that names the HTTP library: a maintained successor with the same shape is a one-line change here."""

import httpx as http

__all__ = ["http"]
