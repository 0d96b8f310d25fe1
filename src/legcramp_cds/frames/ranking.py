"""The smallest of many whole numbers, in order, in every row."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from legcramp_cds.logic.terms import Term, Terms

__all__ = ["Ranking", "merged"]


class Ranking:
    """Numbers in order of size, in each row its own order. A place is worked out when it is asked for.

    Halves are put in order on their own and then merged. That takes fewer steps than to search all numbers anew for
    each place, and the steps are the cheapest that there are: the smaller and the larger of two numbers.

    Args:
        terms: Where the terms are made.
        keys: The numbers.

    Example:
        >>> terms = Terms()
        >>> ranking = Ranking(terms, [terms.points([(terms.is_true(name), 1)]) for name in "ab"])
        >>> ranking.place(0).op, ranking.place(1).op, ranking.place(2)
        ('smallest', 'largest', None)
    """

    def __init__(self, terms: Terms, keys: Sequence[Term]) -> None:
        self._terms = terms
        self._keys = keys
        middle = len(keys) // 2
        self._places: dict[int, Term | None] = {}
        self._halves = (Ranking(terms, keys[:middle]), Ranking(terms, keys[middle:])) if middle else None

    def place(self, number: int) -> Term | None:
        """The number in a place, counted from 0; None behind the last one."""
        if number >= len(self._keys):
            return None
        if self._halves is None:
            return self._keys[0]
        if number not in self._places:
            left, right = self._halves
            self._places[number] = merged(self._terms, number, left.place, right.place)
        return self._places[number]


def merged(
    terms: Terms, number: int, left: Callable[[int], Term | None], right: Callable[[int], Term | None]
) -> Term | None:
    """The number in a place of two ordered lists together.

    The lists have come so far together when one of them has come so far alone, or both have come to some place of
    theirs; the place is taken by the smallest number at which either has happened.

    Args:
        terms: Where the terms are made.
        number: The place, counted from 0.
        left: Gives the number in a place of one list; None behind its end.
        right: The same of the other.
    """
    alone = [place for place in (left(number), right(number)) if place is not None]
    pairs = [(left(at), right(number - 1 - at)) for at in range(number)]
    both = [terms.largest(one, other) for one, other in pairs if one is not None and other is not None]
    return terms.smallest([*alone, *both]) if alone or both else None
