"""The base of everything that users write: frozen, strict about keys, and telling all faults at once."""

from __future__ import annotations

import re
import reprlib
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Annotated, Self, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from legcramp_cds.errors import InputError, Problem, nearest

__all__ = ["Day", "Moment", "Number", "Record", "RecordError", "day_of", "key_of", "problems_of", "shown"]


class RecordError(ValueError):
    """Carries problems through pydantic, which collects nothing but ValueErrors; users never see it.

    Args:
        problems: The faults, with paths below the model that found them.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("; ".join(problem.what for problem in problems))
        self.problems = tuple(problems)


def key_of(name: str) -> str:
    """The form in which names are compared: lower case, words joined by single underscores.

    Example:
        >>> key_of("Ionised-Calcium ")
        'ionised_calcium'
    """
    return "_".join(name.lower().replace("-", " ").replace("_", " ").split())


def _no_number(value: object) -> object:
    """Refuse a number as a date: pydantic would take 20261120 for seconds since 1970."""
    if isinstance(value, int | float) or (isinstance(value, str) and value.strip().replace(".", "").isdecimal()):
        raise RecordError([_unfit("date", value)])
    return value


def _moment(value: object) -> object:
    """Keep a bare day a day: pydantic would make it midnight, which nobody wrote."""
    value = _no_number(value)
    if isinstance(value, str) and len(value) == len("2026-11-22"):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return value
    return value


def _no_truth(value: object) -> object:
    """Refuse true and false as a number: Python counts them as 1 and 0."""
    if isinstance(value, bool):
        raise RecordError([_unfit("float", value)])
    return value


# The types of fields that pydantic alone would read too generously.
Day: TypeAlias = Annotated[date, BeforeValidator(_no_number)]
Moment: TypeAlias = Annotated[datetime | date, BeforeValidator(_moment)]
Number: TypeAlias = Annotated[float, BeforeValidator(_no_truth)]


def day_of(moment: date | datetime) -> date:
    """The calendar day of a moment, as printed, in the zone in which it was printed."""
    return moment.date() if isinstance(moment, datetime) else moment


class Record(BaseModel):
    """A frozen pydantic model whose faults are told as `InputError`, all at once, each with path and hint."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def __init__(self, **data: object) -> None:
        try:
            super().__init__(**data)
        except ValidationError as error:
            raise InputError(problems_of(error, type(self))) from None

    # Pydantic calls a custom __init__ for nested models too, which would end the collection of faults at the first
    # nested one; with this mark (which its own RootModel uses) it validates nested data directly.
    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]

    @classmethod
    def parse(cls, data: object, where: str = "") -> Self:
        """Validate plain data, such as a parsed YAML document.

        Args:
            data: The data.
            where: Path to put before the path of each fault.

        Raises:
            InputError: With every fault of the data.
        """
        try:
            return cls.model_validate(data)
        except ValidationError as error:
            raise InputError(problems_of(error, cls, where)) from None


def problems_of(error: ValidationError, model: type[BaseModel], where: str = "") -> list[Problem]:
    """Translate pydantic's errors into the problems of this library.

    Args:
        error: What pydantic found.
        model: The model that was validated; its field names serve as suggestions.
        where: Path to put before each path.
    """
    problems: list[Problem] = []
    for detail in error.errors(include_url=False):
        cause = detail.get("ctx", {}).get("error")
        path = _path(where, detail["loc"])
        if isinstance(cause, RecordError):
            problems.extend(_below(path, problem) for problem in cause.problems)
        elif detail["type"] == "extra_forbidden":
            key = str(detail["loc"][-1])
            known = _known_keys(model, detail["loc"][:-1])
            hint = nearest(key, known) or f"known here: {', '.join(sorted(known))}"
            problems.append(Problem(path, "unknown key", key, hint))
        elif detail["type"] == "missing":
            problems.append(Problem(path, "this field is required"))
        elif detail["type"] == "literal_error":
            problems.append(_no_option(path, detail["input"], detail["ctx"]["expected"]))
        elif detail["type"].startswith("model_"):
            names = ", ".join(sorted(_known_keys(model, detail["loc"])))
            hint = f"write each as a name with its value; known here: {names}"
            problems.append(Problem(path, "fields with their values are wanted here", shown(detail["input"]), hint))
        elif detail["type"] in _BOUNDS:
            word, name = _BOUNDS[detail["type"]]
            what = f"has to be {word} {detail['ctx'][name]:g}"
            problems.append(Problem(path, what, shown(detail["input"]), "check the number"))
        else:
            problems.append(_below(path, _unfit(detail["type"], detail["input"], detail["msg"], cause)))
    return list(dict.fromkeys(problems))


# What pydantic's errors mean to somebody who does not know its types, by the first word of their names.
_WANTED: dict[str, tuple[str, str]] = {
    "bool": ("yes or no is wanted here", "write true or false"),
    "date": ("a date is wanted here", "write it as 2026-11-22"),
    "datetime": ("a date is wanted here", "write it as 2026-11-22"),
    "float": ("a number is wanted here", "write it without a unit, as 54; leave out what is not known"),
    "string_type": ("a text is wanted here", "put it in quotes; leave out what is not known"),
    "finite": ("this is not a finite number", "leave out what is not known"),
    "tuple": ("a list is wanted here", "write [one, two]; leave out what is not known"),
}


_BOUNDS = {"greater_than_equal": ("at least", "ge"), "less_than_equal": ("at most", "le")}


def _no_option(path: str, value: object, expected: str) -> Problem:
    """A word that is none of a list; pydantic names the list as ``'female' or 'male'``."""
    options = re.findall(r"'([^']*)'", expected)
    word = value.strip().lower() if isinstance(value, str) else ""
    begun = [option for option in options if word and option.startswith(word)]
    hint = f"did you mean {begun[0]!r}?" if len(begun) == 1 else nearest(word, options)
    return Problem(path, f"has to be {expected}", shown(value), hint or "leave out what is not known")


def _unfit(kind: str, value: object, message: str = "", cause: object = None) -> Problem:
    """A value of the wrong type: said in our words where there are some, else in those of its cause, or of pydantic."""
    what, hint = _WANTED.get(kind) or _WANTED.get(kind.partition("_")[0]) or ("", "")
    if isinstance(cause, Exception):
        what, hint = str(cause), ""
    return Problem("", what or _first_lower(message), shown(value), hint)


def _below(path: str, problem: Problem) -> Problem:
    where = f"{path}.{problem.where}" if path and problem.where else path or problem.where
    return Problem(where, problem.what, problem.given, problem.hint)


def _path(where: str, location: Iterable[int | str]) -> str:
    """Join the parts of a location; pydantic's names for the branches of a union are no keys of the user."""
    parts = [str(part) for part in location if not (isinstance(part, str) and ("[" in part or part in _BRANCHES))]
    return ".".join([where, *parts] if where else parts)


_BRANCHES = frozenset(
    {"str", "int", "float", "dict", "list", "tuple", "LabResult", "LabPanel", "Medication", "date", "datetime"}
)


def _known_keys(model: type[BaseModel], location: Iterable[int | str]) -> list[str]:
    """Field names of the model at a location below `model`, or of `model` itself where it cannot be followed."""
    current = model
    for part in location:
        field = current.model_fields.get(str(part))
        inner = [kind for kind in _classes(field.annotation) if issubclass(kind, BaseModel)] if field else []
        if inner:
            current = inner[0]
    return list(current.model_fields)


def _classes(annotation: object) -> list[type]:
    if isinstance(annotation, type):
        return [annotation]
    return [kind for argument in getattr(annotation, "__args__", ()) for kind in _classes(argument)]


def _first_lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def shown(value: object) -> str:
    """A value as it stands in an error: short, and never longer to write than to read.

    Example:
        >>> shown("five")
        "'five'"
        >>> shown(None)
        'nothing'
    """
    if value is None:
        return "nothing"
    # Not repr, because a YAML document of a few lines can stand for a value of a billion parts.
    text = reprlib.repr(value)
    return text if len(text) <= 80 else text[:77] + "..."
