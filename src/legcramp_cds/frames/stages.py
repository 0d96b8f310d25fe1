"""From terms to dataframe expressions: stages of columns, in which everything that is used twice is computed once.

A stage is one `select`. What several terms share becomes a named column in the stage before; what is used once stands
inside the expression that uses it. A column is dropped after its last use, so that plans stay narrow.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

import polars as pl

from legcramp_cds.frames import in_polars, in_sql
from legcramp_cds.logic.terms import Term

__all__ = ["Engine", "Stage", "apply_stages", "plan_stages"]

# Who computes. Each has a language of its own: expressions of Polars, and two dialects of SQL.
Engine: TypeAlias = Literal["polars", "duckdb", "spark"]

# Names of columns between the stages; no fact begins like this.
_PREFIX = "__legcramp_"

# How deep an expression may nest before it is cut by a column of its own: engines walk expressions recursively.
_DEEPEST = 24

# What costs as little to say again as to keep.
_PLAIN = {"column", "constant", "text", "whole", "true", "false", "is_true", "is_false", "known", "opposite"}


@dataclass(frozen=True)
class Stage:
    """One `select`: columns that are carried on, and columns that are computed, each with its name."""

    carried: tuple[str, ...]
    computed: tuple[tuple[str, Any], ...]


def plan_stages(outputs: Mapping[str, Term], engine: Engine) -> tuple[Stage, ...]:
    """Lay out the computation of some terms.

    Args:
        outputs: The terms that are wanted, by the name of their column.
        engine: Who will compute them.

    Returns:
        The stages. The columns of the input that a caller wants to keep are his to carry, see `apply_stages`.
    """
    layout = _Layout(outputs, engine)
    stages = []
    for level in range(1, layout.levels + 1):
        made = [term for term, own in layout.level.items() if own == level]
        computed = tuple(layout.named(layout.name(term), layout.expression(term)) for term in made)
        stages.append(Stage(tuple(sorted(layout.carried(level))), computed))
    stages.append(Stage((), tuple(layout.named(name, layout.output(term)) for name, term in outputs.items())))
    return tuple(stages)


def apply_stages(
    frame: Any,  # noqa: ANN401 - a table of the engine
    stages: Sequence[Stage],
    keep: Sequence[str],
    engine: Engine,
    *,
    scratch: Sequence[str] = (),
) -> Any:  # noqa: ANN401
    """Run the stages.

    Args:
        frame: A lazy frame of Polars, a DuckDB relation or a Spark DataFrame.
        stages: From `plan_stages`, for the same engine.
        keep: Columns of the table that are in the result as they are.
        engine: Who computes.
        scratch: Columns of the table that are carried along, and left out of the result.
    """
    here = dict.fromkeys([*keep, *scratch])
    selections = [([*here, *(name for name in stage.carried if name not in here)], stage.computed) for stage in stages]
    if engine == "polars":
        for carried, computed in selections:
            # One expression for all columns that are carried: a thousand take longer to say than to compute.
            frame = frame.select(pl.col(carried), *(expression for _, expression in computed))
        return frame.drop(*scratch)
    # In SQL a selection has a line for every row, whatever it selects.
    selections[-1] = (list(keep), stages[-1].computed)
    return in_sql.run(frame, selections, in_sql.DIALECTS[engine])


class _Layout:
    """Decides which terms get a column, and in which stage."""

    def __init__(self, outputs: Mapping[str, Term], engine: Engine) -> None:
        self.engine = engine
        self._order = _bottom_up(outputs.values())
        uses: dict[Term, int] = {}
        for term in self._order:
            for arg in term.args:
                uses[arg] = uses.get(arg, 0) + 1
        # An output that another term uses as well is shared; one that stands alone is computed where it is put out.
        for term in set(outputs.values()):
            uses[term] = uses.get(term, 0) + (1 if term in uses else 0)
        self.level: dict[Term, int] = {}
        self._last_use: dict[str, int] = {}
        depth: dict[Term, int] = {}
        below: dict[Term, int] = {}
        for term in self._order:
            below[term] = max((below[arg] for arg in term.args), default=0)
            depth[term] = 1 + max((depth[arg] for arg in term.args), default=0)
            if term.op not in _PLAIN and (uses.get(term, 0) > 1 or depth[term] > _DEEPEST):
                self.level[term] = below[term] + 1
                below[term] += 1
                depth[term] = 0
        self.levels = max(self.level.values(), default=0)
        self._needs: dict[Term, frozenset[str]] = {}
        for term, level in self.level.items():
            self._note(term, level)
        for term in outputs.values():
            self._last_use.update(dict.fromkeys(self._read(term, top=False), self.levels + 1))
        self._made_at = {self.name(term): level for term, level in self.level.items()}

    def _note(self, term: Term, level: int) -> None:
        for name in self._read(term, top=True):
            self._last_use[name] = max(self._last_use.get(name, 0), level)

    def _read(self, term: Term, *, top: bool) -> Iterator[str]:
        """The columns that the expression of a term reads."""
        if term in self.level and not top:
            yield self.name(term)
            return
        if term.op in {"is_true", "is_false", "among", "not_among", "known", "column"}:
            yield str(term.data[0])
        for arg in term.args:
            yield from self._read(arg, top=False)

    def carried(self, level: int) -> Iterator[str]:
        """The columns that a stage hands on: those that exist before it and are read after it."""
        for name, last in self._last_use.items():
            if last > level and self._made_at.get(name, 0) < level:
                yield name

    def name(self, term: Term) -> str:
        """Name of the column of a term."""
        return f"{_PREFIX}{term.serial}"

    def refer(self, term: Term) -> Any:  # noqa: ANN401 - an expression of Polars, or SQL
        """A term as it stands in another expression."""
        if term not in self.level:
            return self.expression(term)
        name = self.name(term)
        return pl.col(name) if self.engine == "polars" else in_sql.DIALECTS[self.engine].column(name)

    def expression(self, term: Term) -> Any:  # noqa: ANN401
        """The expression that computes a term."""
        if self.engine == "polars":
            return in_polars.expression(self, term)
        return in_sql.expression(self, term, in_sql.DIALECTS[self.engine])

    def named(self, name: str, expression: Any) -> tuple[str, Any]:  # noqa: ANN401
        """A column of a stage: expressions of Polars say its name themselves."""
        return name, expression.alias(name) if self.engine == "polars" else expression

    def output(self, term: Term) -> Any:  # noqa: ANN401
        """A term as it is put out: a boolean is never null."""
        return in_polars.sure(self, term) if self.engine == "polars" else in_sql.sure(self, term)


def _bottom_up(terms: Iterable[Term]) -> list[Term]:
    """Every term once, parts first."""
    seen: dict[Term, None] = {}

    def visit(term: Term) -> None:
        if term not in seen:
            for arg in term.args:
                visit(arg)
            seen[term] = None

    for term in terms:
        visit(term)
    return list(seen)
