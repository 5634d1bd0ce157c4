"""When garbage is looked for, and by whom.

Python looks for it in whichever thread makes the most objects. Widgets that are part of a cycle would be destroyed
there, and Qt ends the process for less: where Qt is, Python's own look is off, and the loop's thread looks instead.
"""

from __future__ import annotations

import gc


def collect_what_is_due() -> None:
    """Collect the oldest generation that has grown past its threshold, as Python would by itself."""
    grown = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, threshold) in enumerate(grown) if 0 < threshold < count]
    if due:
        gc.collect(due[-1])
