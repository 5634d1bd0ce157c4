"""Ask a window to close, as window managers do (ICCCM 4.2.8.1): `python -m tests.support.close_window NUMBER`."""

from __future__ import annotations

import ctypes
import sys


class _ClientMessage(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 24),  # XEvent is larger than any event in it
    )


def main(window: int) -> None:
    """Send WM_DELETE_WINDOW to `window` of $DISPLAY."""
    x = ctypes.CDLL("libX11.so.6")
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XInternAtom.restype = ctypes.c_ulong
    x.XInternAtom.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
    x.XSendEvent.argtypes = (ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_long, ctypes.c_void_p)
    x.XSync.argtypes = (ctypes.c_void_p, ctypes.c_int)
    display = x.XOpenDisplay(None)
    protocols, delete = (x.XInternAtom(display, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW"))
    client_message, words_of_32_bits = 33, 32
    event = _ClientMessage(type=client_message, window=window, message_type=protocols, format=words_of_32_bits)
    event.data[0] = delete
    x.XSendEvent(display, window, 0, 0, ctypes.byref(event))
    x.XSync(display, 0)


if __name__ == "__main__":
    main(int(sys.argv[1]))
