"""Lets the documentation read docstrings in the style that this library writes.

The reader behind mkdocstrings differs from it in two points. It knows `Examples:` but not `Example:`, which it would
print as nested quotations. And it knows that the fields of a dataclass are its arguments, but not that those of a named
tuple or a pydantic model are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from griffe import Attribute, Class, Extension, Function, Object, Parameter, ParameterKind, Parameters

_SINGULAR = re.compile(r"^Example:$", flags=re.MULTILINE)
_ARGUMENTS = re.compile(r"^Args:$", flags=re.MULTILINE)


class HouseStyle(Extension):
    """Read `Example:` as `Examples:`, and fields as arguments wherever a class documents arguments."""

    def on_instance(self, *, obj: Object, **_kwargs: object) -> None:
        """Rewrite the heading in the docstring of every module, class, function and attribute."""
        if obj.docstring is not None:
            obj.docstring.value = _SINGULAR.sub("Examples:", obj.docstring.value)

    def on_class(self, *, cls: Class, **_kwargs: object) -> None:
        """Let a class that documents arguments take its fields as such, unless it names its arguments itself."""
        if cls.docstring is None or not _ARGUMENTS.search(cls.docstring.value) or _is_dataclass(cls):
            return
        arguments = [*_fields(cls)]
        own = cls.members.get("__init__")
        if isinstance(own, Function):
            rest = [parameter for parameter in own.parameters if parameter.kind is ParameterKind.var_keyword]
            if not rest:
                return
            arguments += rest
        cls.set_member("__init__", Function("__init__", parameters=Parameters(*arguments), returns="None"))


def _fields(cls: Class) -> Iterator[Parameter]:
    """Read the annotated attributes of a class as keyword arguments."""
    for field in cls.members.values():
        if not isinstance(field, Attribute) or field.annotation is None:
            continue
        if "property" not in field.labels and not field.name.startswith("_"):
            kind = ParameterKind.positional_or_keyword
            yield Parameter(field.name, annotation=field.annotation, kind=kind, default=field.value)


def _is_dataclass(cls: Class) -> bool:
    """Whether the class is decorated as a dataclass, whose fields are understood without help."""
    return any("dataclass" in decorator.callable_path for decorator in cls.decorators)
