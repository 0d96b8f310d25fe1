"""How often the library agrees with cases: ranks, red flags, tests, and the length of the list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean, median

from legcramp_cds.cases.expectations import rank_of
from legcramp_cds.cases.runner import CaseOutcome

__all__ = ["CaseScore", "Score", "score"]


@dataclass(frozen=True, slots=True)
class CaseScore:
    """The figures of one case.

    Args:
        name: Its name.
        answer: The condition that the case expects; None where it is about something else.
        rank: The place of that condition among those listed; None where it is not listed.
        listed: How many conditions are listed.
        red_flags: How many red flags are expected.
        red_flags_found: How many of them are present.
        tests: How many tests are expected.
        tests_found: How many of them are suggested.
        over_tests: How many tests are suggested although none should be; None where the case does not say so.
        passed: Whether every expectation of the case was met.
    """

    name: str
    answer: str | None
    rank: int | None
    listed: int
    red_flags: int
    red_flags_found: int
    tests: int
    tests_found: int
    over_tests: int | None
    passed: bool

    def to_dict(self) -> dict[str, object]:
        """Plain data for JSON."""
        return {
            "name": self.name,
            "answer": self.answer,
            "rank": self.rank,
            "list_length": self.listed,
            "red_flags": self.red_flags,
            "red_flags_found": self.red_flags_found,
            "tests": self.tests,
            "tests_found": self.tests_found,
            "over_tests": self.over_tests,
            "passed": self.passed,
        }


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


@dataclass(frozen=True, slots=True)
class Score:
    """The figures of many cases. A figure without a single case that it could be taken from is None."""

    cases: tuple[CaseScore, ...]

    @property
    def answered(self) -> tuple[CaseScore, ...]:
        """The cases that expect a condition; ranks are taken over these."""
        return tuple(case for case in self.cases if case.answer is not None)

    def top(self, most: int) -> float | None:
        """Share of the expected conditions that stand within the first `most`."""
        ranks = [case.rank for case in self.answered]
        return _share(sum(rank is not None and rank <= most for rank in ranks), len(ranks))

    @property
    def mrr(self) -> float | None:
        """Mean reciprocal rank; a condition that is not listed counts as 0."""
        ranks = [case.rank for case in self.answered]
        return round(fmean(1 / rank if rank else 0.0 for rank in ranks), 4) if ranks else None

    @property
    def red_flag_sensitivity(self) -> float | None:
        """Share of the expected red flags that are present."""
        return _share(sum(case.red_flags_found for case in self.cases), sum(case.red_flags for case in self.cases))

    @property
    def confirming_test_recall(self) -> float | None:
        """Share of the expected tests that are suggested."""
        return _share(sum(case.tests_found for case in self.cases), sum(case.tests for case in self.cases))

    @property
    def over_testing(self) -> float | None:
        """Tests suggested on average in cases that expect none."""
        counts = [case.over_tests for case in self.cases if case.over_tests is not None]
        return round(fmean(counts), 4) if counts else None

    @property
    def median_length(self) -> float | None:
        """Conditions listed at the median."""
        return median(case.listed for case in self.cases) if self.cases else None

    def by_condition(self) -> dict[str, Score]:
        """The same figures for the cases of each expected condition."""
        found: dict[str, list[CaseScore]] = {}
        for case in self.answered:
            found.setdefault(str(case.answer), []).append(case)
        return {name: Score(tuple(found[name])) for name in sorted(found)}

    def to_dict(self) -> dict[str, object]:
        """Plain data for JSON."""
        return {
            "n": len(self.cases),
            "top1": self.top(1),
            "top3": self.top(3),
            "mrr": self.mrr,
            "red_flag_sensitivity": self.red_flag_sensitivity,
            "confirming_test_recall": self.confirming_test_recall,
            "over_testing": self.over_testing,
            "cases": [case.to_dict() for case in self.cases],
        }

    def render(self) -> str:
        """The figures as a table, all cases first, then each condition."""
        rows: list[tuple[str, ...]] = [("", "cases", "top 1", "top 3", "MRR", "list length")]
        rows += [_row(name, part) for name, part in {"all": self, **self.by_condition()}.items()]
        widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
        table = [
            "  ".join(cell.rjust(width) if column else cell.ljust(width) for column, (cell, width) in enumerate(pairs))
            for pairs in (list(zip(row, widths, strict=True)) for row in rows)
        ]
        return "\n".join(
            [
                *table,
                "",
                f"red-flag sensitivity    {_percent(self.red_flag_sensitivity)}",
                f"confirming-test recall  {_percent(self.confirming_test_recall)}",
                f"over-testing            {_number(self.over_testing)} tests a case that expects none",
                f"list length, median     {_number(self.median_length)}",
            ]
        )


def _row(name: str, part: Score) -> tuple[str, ...]:
    return (
        name,
        str(len(part.cases)),
        _percent(part.top(1)),
        _percent(part.top(3)),
        _number(part.mrr),
        _number(part.median_length),
    )


def _percent(value: float | None) -> str:
    return "-" if value is None else f"{100 * value:.1f} %"


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.3g}"


def score(outcomes: Iterable[CaseOutcome]) -> Score:
    """Score cases that were run; broken ones are left out.

    Args:
        outcomes: What became of each case.
    """
    return Score(tuple(_score(outcome) for outcome in outcomes if outcome.case is not None and not outcome.broken))


def _score(outcome: CaseOutcome) -> CaseScore:
    case, seen = outcome.case, outcome.assessment
    if case is None or seen is None:
        raise ValueError(f"the case {outcome.name!r} was not run and has no score")
    flags = {item.flag.id for item in (*seen.red_flags, *seen.pathways)}
    suggested = {item.id for item in seen.workup}
    return CaseScore(
        name=case.name,
        answer=case.answer,
        rank=rank_of(seen, case.answer) if case.answer is not None else None,
        listed=len(seen.listed),
        red_flags=len(case.expect.red_flags),
        red_flags_found=len(flags.intersection(case.expect.red_flags)),
        tests=len(case.expect.tests),
        tests_found=len(suggested.intersection(case.expect.tests)),
        over_tests=len(suggested) if case.expect.no_tests is True else None,
        passed=outcome.passed,
    )
