"""One exception tree: what is wrong, where, what was given, and what to do.

Every error that a user can cause is a `LegcrampError` and carries `problems`, so that all faults of one
input are told at once instead of one a run.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.util import find_spec

__all__ = [
    "InputError",
    "KnowledgeError",
    "LegcrampError",
    "MissingExtraError",
    "Problem",
    "UnitError",
    "install_line",
    "missing_extra",
    "nearest",
    "require",
]


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of one input.

    Args:
        where: Path of the bad value inside the input, such as ``labs.calcium``; empty for the input as a whole.
        what: What is wrong, in a sentence.
        given: The offending value as text; empty when there is none.
        hint: What to do about it; empty when nothing helpful can be said.

    Example:
        >>> print(Problem("labs.calcium", "a value without a unit", "7.3", "write '7.3 mg/dL'"))
        labs.calcium: a value without a unit (given: 7.3). Hint: write '7.3 mg/dL'
    """

    where: str
    what: str
    given: str = ""
    hint: str = ""

    def __str__(self) -> str:
        text = f"{self.where}: {self.what}" if self.where else self.what
        if self.given:
            text += f" (given: {self.given})"
        if self.hint:
            text += f". Hint: {self.hint}"
        return text


class LegcrampError(Exception):
    """Base of everything that this library raises on purpose.

    Args:
        problems: The faults, at least one. A bare string is taken as one fault without a path.

    Example:
        >>> str(LegcrampError("the file is empty"))
        'the file is empty'
    """

    exit_code = 2

    def __init__(self, problems: str | Problem | Iterable[Problem]) -> None:
        if isinstance(problems, str):
            problems = Problem("", problems)
        if isinstance(problems, Problem):
            problems = (problems,)
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        if len(self.problems) == 1:
            return str(self.problems[0])
        lines = "\n".join(f"  - {problem}" for problem in self.problems)
        return f"{len(self.problems)} problems:\n{lines}"

    def __reduce__(self) -> tuple[type[LegcrampError], tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)


class InputError(LegcrampError):
    """What the user gave cannot be used as it stands."""


class UnitError(LegcrampError, ValueError):
    """A unit is missing, unknown, or measures something else than the analyte does."""


class KnowledgeError(LegcrampError):
    """The knowledge base contradicts itself. Raised while it is built, never for a patient."""


class MissingExtraError(LegcrampError, ImportError):
    """An optional part of the library is not installed; the message holds the line to type."""


def install_line(extra: str) -> str:
    """What to type to install an optional part of the library.

    Example:
        >>> install_line("frames")
        'pip install "legcramp-cds[frames]"'
    """
    # Double quotes, which the shells of every system take.
    return f'pip install "legcramp-cds[{extra}]"'


def missing_extra(extra: str, *modules: str, what: str) -> MissingExtraError | None:
    """The error to raise where modules of an optional part are not installed; None where all are.

    Args:
        extra: The name of the part.
        modules: What has to be importable; none of it is imported.
        what: What needs them, in the words of a user.

    Example:
        >>> missing_extra("cases", "json", what="a case") is None
        True
    """
    missing = [module for module in modules if find_spec(module) is None]
    if not missing:
        return None
    *others, last = missing
    names = f"{', '.join(others)} and {last}, which are" if others else f"{last}, which is"
    told = f"{what} needs {names} not installed"
    return MissingExtraError(Problem("", told, "", install_line(extra)))


def require(extra: str, *modules: str, what: str) -> None:
    """Refuse to go on without the modules of an optional part, and say what to type; see `missing_extra`.

    Raises:
        MissingExtraError: If one of them is not installed.

    Example:
        >>> require("frames", "polaris", what="a table")
        Traceback (most recent call last):
        legcramp_cds.errors.MissingExtraError: a table needs polaris, ... Hint: pip install "legcramp-cds[frames]"
    """
    if refusal := missing_extra(extra, *modules, what=what):
        raise refusal


def nearest(word: str, known: Iterable[str], most: int = 3, alike: float = 0.6) -> str:
    """Say which known words look like this one, for use as a hint.

    Args:
        word: What was written.
        known: The words that would have been understood.
        most: How many to name at most.
        alike: How much of the letters has to agree, from 0 to 1.

    Returns:
        A phrase such as ``did you mean 'calcium'?``, or an empty string when nothing is close.

    Example:
        >>> nearest("calcuim", ["calcium", "sodium"])
        "did you mean 'calcium'?"
        >>> nearest("perioral", ["pericardial_rub", "perioral_paresthesia"])
        "did you mean 'perioral_paresthesia'?"
        >>> nearest("age_years", ["age", "sex"])
        "did you mean 'age'?"
    """
    names = list(known)
    low = word.lower()
    # Somebody who writes `Potassium` or `age` for `age_years` made no mistake in spelling; nor does `age_years` for
    # `age`, but what looks like one goes first there.
    same = [name for name in names if name == low]
    longer = sorted(name for name in names if name.startswith(f"{low}_"))[:most]
    close = same or longer or difflib.get_close_matches(low, names, n=most, cutoff=alike)
    close = close or sorted((name for name in names if low.startswith(f"{name}_")), key=len)[-1:]
    if not close:
        return ""
    return f"did you mean {' or '.join(repr(name) for name in close)}?"
