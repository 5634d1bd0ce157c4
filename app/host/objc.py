"""A few calls into macOS: Objective-C messages by the runtime's C functions. Written from Apple's documentation.

It has not been run yet on a Mac. It needs nothing but ctypes, so it adds no library to the installers.
"""

from __future__ import annotations

import ctypes
import ctypes.util
from functools import cache


@cache
def _runtime() -> ctypes.CDLL:
    runtime = ctypes.CDLL(ctypes.util.find_library("objc"))
    for name in ("objc_getClass", "sel_registerName"):
        function = getattr(runtime, name)
        function.restype = ctypes.c_void_p
        function.argtypes = [ctypes.c_char_p]
    return runtime


@cache
def framework(name: str) -> ctypes.CDLL:
    """Load a system framework, for example `AppKit`."""
    return ctypes.CDLL(ctypes.util.find_library(name))


def class_named(name: str) -> int:
    """The class `name`, as an object to send messages to."""
    return int(_runtime().objc_getClass(name.encode()))


def send(receiver: int, message: str, *arguments: int) -> int:
    """Send a message whose arguments and answer are objects or whole numbers; 0 stands for nil.

    `objc_msgSend` has no signature of its own: it must be called as the method is declared.
    """
    selector = ctypes.c_void_p(_runtime().sel_registerName(message.encode()))
    kinds = [ctypes.c_void_p] * (2 + len(arguments))
    call = ctypes.CFUNCTYPE(ctypes.c_void_p, *kinds)(("objc_msgSend", _runtime()))
    return int(call(receiver, selector, *arguments) or 0)


def text(value: str) -> int:
    """An autoreleased NSString."""
    encoded = ctypes.create_string_buffer(value.encode() + b"\0")
    return send(class_named("NSString"), "stringWithUTF8String:", ctypes.addressof(encoded))
