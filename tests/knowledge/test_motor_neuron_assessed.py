"""Motor neuron disease before the whole knowledge base: in question by its signs, and never by cramps."""

import pytest

from tests.knowledge.asking import ask, status


@pytest.mark.parametrize(
    "signs", ["muscle_wasting fasciculations brisk_reflexes", "muscle_wasting fasciculations", "tongue_fasciculations"]
)
def test_signs_of_a_motor_neuron_disease_keep_it_in_question_before_the_course_is_known(signs: str) -> None:
    result = ask(f"muscle_cramps {signs}", age=62)
    assert status(result, "amyotrophic_lateral_sclerosis") in {"possible", "likely"}
    assert "emg" in {item.id for item in result.workup}


def test_cramps_and_twitching_alone_keep_it_out() -> None:
    assert status(ask("muscle_cramps frequent_cramps fasciculations", age=62), "amyotrophic_lateral_sclerosis") == (
        "unlikely"
    )
