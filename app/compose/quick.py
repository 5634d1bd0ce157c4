"""Spare the start what PySide6 does for features this app does not use: 40 ms of the 100 that a bare window takes.

A PySide6 that is built otherwise is left as it is; it starts as slowly as it likes.
"""

from __future__ import annotations

import builtins
import sys
from importlib import machinery
from threading import RLock
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

from app.base.overrides import override

if TYPE_CHECKING:
    from importlib.abc import Loader

_ON_DEMAND: Final = {
    "shibokensupport.feature",
    "shibokensupport.signature.errorhandler",
    "shibokensupport.signature.layout",
    "shibokensupport.signature.lib.enum_sig",
    "shibokensupport.signature.lib.pyi_generator",
    "shibokensupport.signature.lib.tool",
    "shibokensupport.signature.mapping",
    "shibokensupport.signature.parser",
}
_HOOKS: Final = {"shibokensupport.feature": ("feature_import", "feature_imported")}
"""Called at every import until `import_pyside` returns; None tells PySide6 that nothing is to be done."""

_one_at_a_time: Final = RLock()


def import_pyside() -> None:
    """Import PySide6 for the first time; what is imported afterwards finds it as usual.

    PySide6 carries Python helpers that write signatures: for `help()`, for stubs, and for the text of a TypeError. It
    compiles and runs them at every start, a third of a bare window. Here their code runs when one is first asked for
    something, which in a run without such an error is never.
    """
    if "PySide6" not in sys.modules:
        plain = machinery.ModuleSpec
        setattr(machinery, "ModuleSpec", _Spec)  # noqa: B010  # a class to mypy; PySide6 finds its helpers with it
        try:
            import PySide6  # noqa: F401, PLC0415  # here is the place
        finally:
            setattr(machinery, "ModuleSpec", plain)  # noqa: B010  # see above
    _import_plainly()


def _import_plainly() -> None:
    """Give the import statement back to Python.

    PySide6 looks at every module imported after it, and reads its source, for `from __feature__ import snake_case`,
    which nothing here says: 6 ms of a start.
    """
    if builtins.__import__ is getattr(builtins, "__feature_import__", None):
        builtins.__import__ = getattr(builtins, "__orig_import__")  # noqa: B009  # PySide6's own name


class _Spec(machinery.ModuleSpec):
    """Names the loader of a module; one that waits for those of `_ON_DEMAND`."""

    def __init__(self, name: str, loader: Any, **more: Any) -> None:  # noqa: ANN401  # as the base has it
        chosen: Any = _Later(name, loader) if name in _ON_DEMAND else loader
        super().__init__(name, chosen, **more)


class _Later:
    """Runs a module's code when it is first asked for something.

    `importlib.util.LazyLoader` would do so too soon: PySide6 looks into the `__spec__` of each helper at the start.
    """

    def __init__(self, name: str, loader: Loader) -> None:
        self._name = name
        self._loader: Loader | None = loader

    def create_module(self, _spec: machinery.ModuleSpec) -> ModuleType:
        return _Unread(self._name)

    def exec_module(self, module: ModuleType) -> None:
        """Nothing yet, but what is called whether anybody wants it or not."""
        vars(module).update(dict.fromkeys(_HOOKS.get(self._name, ()), lambda *_: None))

    def read(self, module: ModuleType) -> None:
        with _one_at_a_time:
            loader, self._loader = self._loader, None
            if loader is None:
                return  # read meanwhile, or being read and asked by itself
            spec: Any = module.__spec__
            known_as, spec.name = spec.name, self._name  # PySide6 gives its helpers a second name
            loader.exec_module(module)
            spec.name = known_as
            module.__class__ = ModuleType


class _Unread(ModuleType):
    @override
    def __getattr__(self, name: str) -> Any:  # whatever the module has
        if not name.startswith("__"):  # the import system looks for what a plain module need not have
            self.__spec__.loader.read(self)  # type: ignore[union-attr]  # ours
        return object.__getattribute__(self, name)
