"""The base of everything that users write: frozen, strict about keys, and telling all faults at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Self

from pydantic import BaseModel, ConfigDict, ValidationError

from legcramp_cds.errors import InputError, Problem, nearest

__all__ = ["Record", "RecordError", "key_of", "problems_of"]


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
        else:
            message = str(cause) if cause is not None else _first_lower(detail["msg"])
            problems.append(Problem(path, message, _shown(detail["input"])))
    return list(dict.fromkeys(problems))


def _below(path: str, problem: Problem) -> Problem:
    where = f"{path}.{problem.where}" if path and problem.where else path or problem.where
    return Problem(where, problem.what, problem.given, problem.hint)


def _path(where: str, location: Iterable[int | str]) -> str:
    """Join the parts of a location; pydantic's names for the branches of a union are no keys of the user."""
    parts = [str(part) for part in location if not (isinstance(part, str) and ("[" in part or part in _BRANCHES))]
    return ".".join([where, *parts] if where else parts)


_BRANCHES = frozenset({"str", "int", "float", "dict", "list", "tuple", "LabResult", "LabPanel", "Medication", "date"})


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


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 80 else text[:77] + "..."
