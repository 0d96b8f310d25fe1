"""What one answer settles alone, and which answers a verdict cannot do without."""

import pytest

from legcramp_cds.facts import Finding
from legcramp_cds.logic.build import all_of, any_of, at_least_n, not_, present
from legcramp_cds.logic.nodes import TruthNode
from legcramp_cds.logic.settling import Effect, Network

A, B, C = (present(Finding(id=name, name=name.upper())) for name in "abc")


@pytest.mark.parametrize(
    ("rule", "true", "false"),
    [
        (A, True, True),
        (not_(A), True, True),
        (any_of(A, B), True, False),
        (all_of(A, B), False, True),
        (not_(all_of(A, B)), False, True),
        (at_least_n(1, A, B, C), True, False),
        (at_least_n(2, A, B, C), False, False),
        (at_least_n(3, A, B, C), False, True),
        (all_of(any_of(A, B), C), False, False),
        (any_of(all_of(A, B), A), True, True),
    ],
)
def test_what_a_settles_alone(rule: TruthNode, *, true: bool, false: bool) -> None:
    network = Network([rule])
    settled = [network.effect(A, holds=holds) for holds in (True, False)]
    assert [bool(effect.true or effect.false) for effect in settled] == [true, false]


def test_a_negation_turns_the_verdict_round() -> None:
    assert Network([not_(A)]).effect(A, holds=True)[:2] == ((), (0,))


def test_a_rule_of_several_answers_waits_for_the_one_that_is_seldom_known() -> None:
    # Three rules read A, as nearly all read the age, and one reads B.
    network = Network([all_of(A, B), A, any_of(A, C), C])
    assert network.effect(A, holds=True).may == ()
    assert network.effect(B, holds=True).may == ((0, 0, 1),)


def test_of_at_least_two_of_three_any_two_answers_hold_one_that_is_needed() -> None:
    network = Network([at_least_n(2, A, B, C)])
    waiting = [leaf for leaf in (A, B, C) if network.effect(leaf, holds=True).may]
    assert len(waiting) == 2


def test_equal_rules_share_their_parts_and_keep_their_places() -> None:
    network = Network([all_of(A, B), all_of(A, B)])
    assert network.effect(A, holds=False) == Effect((), (0, 1), ())
    assert len(network.leaves) == 2
