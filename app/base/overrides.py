"""`override` without its import cost: on 3.11 it lives in typing_extensions; the first paint does without it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method):  # noqa: ANN001, ANN201  # typed by the branch above
        """Mark a method as overriding one of its base; read by the type checker only."""
        return method


__all__ = ["override"]
