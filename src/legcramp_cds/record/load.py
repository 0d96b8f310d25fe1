"""Read a patient file: YAML or JSON, from text to a checked `Patient`."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

import yaml

from legcramp_cds.errors import InputError, Problem
from legcramp_cds.record.patient import Patient

__all__ = ["parse_document", "patient_from"]

_BOOL = "tag:yaml.org,2002:bool"
_MERGE = "tag:yaml.org,2002:merge"


class _StrictLoader(yaml.SafeLoader):
    """YAML as clinicians mean it: yes and no are words, and a key may stand only once."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[object, object]:
        """Refuse a key that stands twice, because PyYAML would silently keep the last one."""
        seen: set[object] = set()
        for key_node, _ in node.value:
            if key_node.tag == _MERGE:
                continue
            key = self.construct_object(key_node, deep=True)
            if key in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key!r} stands twice", key_node.start_mark
                )
            seen.add(key)
        return super().construct_mapping(node, deep=deep)


# YAML 1.1 reads yes, no, on and off as booleans. Here only true and false are; the others stay words, and whoever
# reads them can say what should have been written.
_StrictLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != _BOOL]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_StrictLoader.add_implicit_resolver(_BOOL, re.compile("^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF"))


def parse_document(text: str, where: str = "") -> object:
    """Read YAML or JSON.

    Args:
        text: The document; JSON is taken for JSON when it opens with a brace or a bracket.
        where: Name of the document, for errors.

    Raises:
        InputError: If it is empty, or neither JSON nor YAML, with line and column.

    Example:
        >>> parse_document("age_years: 54")
        {'age_years': 54}
    """
    if not text.strip():
        raise InputError(Problem(where, "the document is empty"))
    if text.lstrip()[0] in "{[":
        try:
            return json.loads(text)
        except json.JSONDecodeError as error:
            json_problem = Problem(where, f"not valid JSON: {error.msg}", f"line {error.lineno}, column {error.colno}")
        # A YAML document can open with a brace too; only if it is not one either, the JSON fault is the one to tell.
        try:
            return yaml.load(text, Loader=_StrictLoader)  # noqa: S506 - a subclass of the safe loader
        except yaml.YAMLError:
            raise InputError(json_problem) from None
    try:
        return yaml.load(text, Loader=_StrictLoader)  # noqa: S506 - a subclass of the safe loader
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"line {mark.line + 1}, column {mark.column + 1}" if mark else ""
        raise InputError(Problem(where, f"not valid YAML: {getattr(error, 'problem', None) or error}", place)) from None


def patient_from(document: object, where: str = "") -> Patient:
    """Make a patient of a parsed document.

    Args:
        document: A mapping with the fields of `Patient`, at top level or under the key ``patient``.
        where: Name of the document, put before the path of each fault.

    Raises:
        InputError: With every fault of the document at once.

    Example:
        >>> patient_from({"age_years": 54}).age_years
        54.0
    """
    if not isinstance(document, Mapping):
        hint = "write the fields of a patient, such as age_years, labs and history"
        raise InputError(Problem(where, "a patient is a mapping of fields", type(document).__name__, hint))
    inner = document.get("patient")
    if isinstance(inner, Mapping):
        return Patient.parse(dict(inner), f"{where}.patient" if where else "patient")
    return Patient.parse(dict(document), where)
