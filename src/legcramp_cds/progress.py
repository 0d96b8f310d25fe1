"""A bar for calls that take long, where somebody is watching; nothing at all everywhere else.

Somebody is watching a terminal and a notebook. A bar appears after a second, so that a short call never shows one, and
goes when the call ends. Two switches turn it off: ``progress=False`` for one call, and the variable
``TQDM_DISABLE=1`` of the environment, which is tqdm's own, for all of them.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterable, Iterator, Sized
from types import TracebackType
from typing import Any, Self, TypeVar

__all__ = ["Bar", "track", "watched"]

T = TypeVar("T")

_AFTER_SECONDS = 1.0


def watched() -> bool:
    """Whether anybody sees what is written to standard error: on a terminal, or below a cell of a notebook."""
    return _notebook() or (sys.stderr is not None and sys.stderr.isatty())


def _notebook() -> bool:
    """Whether this runs in the kernel of a notebook. IPython is asked only where somebody has loaded it."""
    module = sys.modules.get("IPython")
    shell = module.get_ipython() if module is not None else None
    return shell is not None and "IPKernelApp" in shell.config


class Bar:
    """How far a long call is; a context that takes the bar away at its end.

    Args:
        unit: What is counted, in one word: ``case``.
        show: Show it; None for wherever somebody is watching.

    Example:
        >>> with Bar("case", show=False) as bar:
        ...     bar.reach(3, 10)
    """

    def __init__(self, unit: str, *, show: bool | None = None) -> None:
        self._unit = f" {unit}s"
        self._show = watched() if show is None else show
        self._bar: Any = None

    def __enter__(self) -> Self:
        if self._show:
            with warnings.catch_warnings():
                # A notebook without widgets gets a bar made of characters, which is nothing to warn of.
                warnings.simplefilter("ignore")
                from tqdm.auto import tqdm
            self._bar = tqdm(unit=self._unit, unit_scale=True, delay=_AFTER_SECONDS, leave=False)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.close()

    def reach(self, done: int, total: int | None = None) -> None:
        """Say how far it is.

        Args:
            done: How many are done, of all.
            total: How many there are; None where that is not known.
        """
        if self._bar is not None:
            self._bar.total = total
            self._bar.update(done - self._bar.n)


def track(items: Iterable[T], unit: str, *, total: int | None = None, show: bool | None = None) -> Iterator[T]:
    """Give items one by one, and show how many have been.

    Args:
        items: The items.
        unit: What one of them is called: ``case``.
        total: How many there are; None for what has a length of its own, or where it is not known.
        show: Show a bar; None for wherever somebody is watching.

    Example:
        >>> list(track([1, 2], "case", show=False))
        [1, 2]
    """
    if total is None and isinstance(items, Sized):
        total = len(items)
    with Bar(unit, show=show) as bar:
        for done, item in enumerate(items, 1):
            yield item
            bar.reach(done, total)
