"""The fast reading for one patient: all rules of a knowledge base as one program of generated Python.

A patient is known by a few dozen of several hundred facts, so nothing is evaluated that no known fact bears on. Every
verdict starts as unknown. Each known fact tells which leaves of rules it makes true or false; each such answer settles,
from a list, the rules that it settles alone; and only the few rules that take several answers, one of which is there,
are evaluated. `settling` works these lists out.

The text of the generated functions can be read when something looks wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from legcramp_cds.facts import FactRow, Reading
from legcramp_cds.logic import intervals
from legcramp_cds.logic.compiled_text import FunctionText, answer_text
from legcramp_cds.logic.nodes import Formula, TruthNode, walk
from legcramp_cds.logic.settling import Effect, Network, Outcome
from legcramp_cds.logic.thresholds import Compare

__all__ = ["Program", "compile_rules"]

_NAMESPACE: dict[str, object] = {
    "MISSING": Reading(*intervals.FULL, unit=""),
    "FULL": intervals.FULL,
    **{name: getattr(intervals, name) for name in intervals.__all__ if name.islower()},
}

# The look-up of what is known of a patient.
_Get = Callable[..., Any]
# Takes the value of a fact or formula, and tells the effects of the answers that stand in it.
_Notice = Callable[[Any, Callable[[Effect], None]], None]


def compile_rules(rules: Sequence[TruthNode]) -> Program:
    """Compile rules into one program.

    Args:
        rules: The rules, in the order in which their verdicts are wanted.

    Raises:
        NotImplementedError: For a node type without a reading, which is a fault of the library.

    Example:
        >>> from legcramp_cds.facts import Finding
        >>> from legcramp_cds.logic.build import not_, present
        >>> cough = Finding(id="cough", name="Cough")
        >>> compile_rules([present(cough), not_(present(cough))]).run({"cough": False})
        [-1, 1]
    """
    return Program(rules)


class Program:
    """A compiled set of rules.

    Args:
        rules: The rules, in the order in which their verdicts are wanted.
    """

    def __init__(self, rules: Sequence[TruthNode]) -> None:
        network = Network(rules)
        keys = _keys(network.leaves)
        self._count = len(rules)
        self._questions = _Questions(rules, network.outcomes, keys)
        self._notice_text, self._notices = _notices(network, keys)
        self._formula_text = {key: FunctionText("compute", keys).computes(formula) for formula, key in keys.items()}
        self._formulas = [
            _Computed(key, tuple(fact.id for fact in formula.inputs), _made(self._formula_text[key])["compute"])
            for formula, key in keys.items()
        ]
        self._readers: dict[str, list[int]] = {}
        for index, formula in enumerate(self._formulas):
            for name in formula.inputs:
                self._readers.setdefault(name, []).append(index)
        self._always = [index for index, formula in enumerate(self._formulas) if not formula.inputs]

    @property
    def source(self) -> str:
        """The generated Python, for reading."""
        return "\n".join((self._notice_text, *self._formula_text.values(), *self._questions.texts()))

    def run(self, row: FactRow) -> list[int]:
        """The verdicts for a patient.

        Args:
            row: The facts.

        Returns:
            One verdict a rule: 1 true, -1 false, 0 unknown.
        """
        effects: list[Effect] = []
        tell = effects.append
        notices, readers = self._notices, self._readers
        due = set(self._always)
        for name, value in row.items():
            if name in notices:
                notices[name](value, tell)
            if name in readers:
                due.update(readers[name])
        known: dict[str, Any] = dict(row)
        for index in sorted(due):
            key, inputs, compute = self._formulas[index]
            if all(map(row.__contains__, inputs)):
                known[key] = compute(known.get)
                if key in notices:
                    notices[key](known[key], tell)
        return self._settled(effects, known.get)

    def _settled(self, effects: Iterable[Effect], get: _Get) -> list[int]:
        """The verdicts that follow from the answers that are there."""
        questions = self._questions
        verdicts = [0] * self._count
        for true, false, may in effects:
            for place in true:
                verdicts[place] = 1
            for place in false:
                verdicts[place] = -1
            for index, place, verdict in may:
                if not verdicts[place] and questions[index](get):
                    verdicts[place] = verdict
        return verdicts


class _Computed(NamedTuple):
    """A formula as the program knows it."""

    key: str
    inputs: tuple[str, ...]
    compute: Callable[[_Get], intervals.Interval]


class _Questions(dict[int, Callable[[_Get], bool]]):
    """The functions that say whether a rule has an outcome, each made when it is asked for the first time.

    There are a thousand of them, and one patient needs a tenth.
    """

    def __init__(self, rules: Sequence[TruthNode], outcomes: Sequence[Outcome], keys: Mapping[Formula, str]) -> None:
        super().__init__()
        self._rules, self._outcomes, self._keys = rules, outcomes, keys

    def __missing__(self, index: int) -> Callable[[_Get], bool]:
        question: Callable[[_Get], bool] = _made(self._text(self._outcomes[index], "asks"))["asks"]
        self[index] = question
        return question

    def texts(self) -> list[str]:
        """The text of every function."""
        return [self._text(one, f"asks_{one.place}_{'yes' if one.holds else 'no'}") for one in self._outcomes]

    def _text(self, outcome: Outcome, name: str) -> str:
        return FunctionText(name, self._keys).asks(self._rules[outcome.place], holds=outcome.holds)


def _keys(leaves: Iterable[TruthNode]) -> dict[Formula, str]:
    """Every formula, those inside another one first, with a key that can be no name of a fact."""
    compared = dict.fromkeys(leaf.threshold.of for leaf in leaves if isinstance(leaf, Compare))
    met = (node for of in compared for node in reversed([*walk(of)]) if isinstance(node, Formula))
    return {formula: f"={index}" for index, formula in enumerate(dict.fromkeys(met))}


def _notices(network: Network, keys: Mapping[Formula, str]) -> tuple[str, dict[str, _Notice]]:
    """For each fact and each formula the function that tells the effects of its value; and the text of them all."""
    lines: dict[str, list[str]] = {}
    effects: dict[str, object] = {}
    for leaf in network.leaves:
        for holds in (True, False):
            effect = network.effect(leaf, holds=holds)
            if any(effect):
                name = f"effect_{len(effects)}"
                effects[name] = effect
                condition = answer_text(leaf, "value", holds=holds)
                lines.setdefault(_about(leaf, keys), []).append(f"    if {condition}: tell({name})\n")
    functions = (f"def notice_{index}(value, tell):\n{''.join(told)}" for index, told in enumerate(lines.values()))
    text = "\n".join(functions)
    made = _made(text, effects)
    return text, {about: made[f"notice_{index}"] for index, about in enumerate(lines)}


def _about(leaf: TruthNode, keys: Mapping[Formula, str]) -> str:
    """The fact or formula that a leaf reads."""
    of = leaf.threshold.of if isinstance(leaf, Compare) else None
    return keys[of] if isinstance(of, Formula) else leaf.facts[0].id


def _made(text: str, names: Mapping[str, object] | None = None) -> dict[str, Any]:
    """Run generated text; the names that it defines, among those that it uses."""
    namespace: dict[str, Any] = {**_NAMESPACE, **(names or {})}
    # The text is made of node types and of names that are checked to be identifiers; no input reaches it.
    exec(compile(text, "<compiled rules>", "exec"), namespace)  # noqa: S102
    return namespace
