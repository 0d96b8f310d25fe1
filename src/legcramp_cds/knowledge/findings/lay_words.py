"""Words that people write for findings: what the answer to an unknown word names, and what a search finds.

None of them is taken for a finding without asking, because most are wider than it, or may mean one of several.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

__all__ = ["LAY_WORDS", "lay_words_of"]

# Words, divided by commas -> ids of findings, the likeliest first.
_WRITTEN: Mapping[str, str] = {
    # What it feels like, and when
    "charlie horse, leg cramp, leg cramps, muscle cramp, cramping, Muskelkrampf, Muskelkrämpfe, crampe, calambre": (
        "muscle_cramps"
    ),
    "calf cramps, Wadenkrampf, Wadenkrämpfe": "muscle_cramps cramp_calf",
    "nocturnal leg cramps, leg cramps at night, night time cramps, nächtliche Wadenkrämpfe, nächtliche Krämpfe": (
        "nocturnal_cramps"
    ),
    "tetany, hand cramps": "carpopedal_spasm cramp_hand",
    "twitch, twitches, muscle twitching, Muskelzucken": "fasciculation_symptom fasciculations",
    "claudication, walking pain, pain walking, pain on walking, leg pain on walking, Schaufensterkrankheit": (
        "brought_on_by_fixed_walking_distance relieved_by_standing_still"
    ),
    "restless, restlessness, restless leg syndrome, restless legs syndrome": (
        "crawling_urge_to_move restless_legs_known"
    ),
    # Feeling and strength
    "tingling, pins & needles, Kribbeln, paraesthesia, paraesthesias, paresthesias, hormigueo": (
        "distal_paresthesia perioral_paresthesia"
    ),
    "tingling around the mouth, numbness around the mouth, tingling mouth, mouth tingling": "perioral_paresthesia",
    "numbness, numb, Taubheit, Taubheitsgefühl": "stocking_numbness leg_numbness_one_side saddle_numbness",
    "leg weakness, weak legs, Schwäche, Muskelschwäche": "muscle_weakness progressive_weakness",
    "wasting, muscle loss, atrophy, muscle atrophy, Muskelschwund": "muscle_wasting",
    "groin numbness, numb groin, perineal numbness, numb genitals": "saddle_numbness",
    "weak grip, weak hands, weak hand": "clumsy_hands muscle_weakness",
    "cannot climb stairs, trouble climbing stairs, cannot rise from a chair": "proximal_weakness",
    "cannot let go, slow grip release, grip sticks": "delayed_muscle_relaxation",
    "falls, falling, stumbling": "unsteady_gait foot_drop_symptom recent_trauma",
    "toe walking, walks on tiptoe, tiptoe gait": "abnormal_gait spastic_tone child_refuses_to_walk",
    "jerks in sleep, kicking in sleep, leg jerks at night": "rhythmic_jerking involuntary_flexor_spasms",
    "stiff, stiffness of muscles, spasticity": "muscle_stiffness spastic_tone",
    # Leg and back
    "swelling, swollen leg, swollen legs, leg swelling, edema, oedema, Ödeme, Beinödeme": (
        "leg_swelling_both leg_swelling_one_side"
    ),
    "cold leg, cold legs": "cool_limb cold_feet",
    "pale leg, white leg, white foot": "pale_pulseless_limb color_change_foot",
    "relieved by leaning forward, better leaning forward, eased by bending": "relieved_by_sitting_or_bending_forward",
    "plaster cast, leg cast, cast": "leg_paralysis_or_plaster",
    "sore calf, calf pain": "calf_tenderness cramp_calf",
    "backache, Rückenschmerzen": "back_pain",
    "Ischias": "radicular_leg_pain",
    # Other symptoms
    "bladder problems, incontinent, urinary incontinence, cannot pass urine, bowel problems": "bladder_bowel_change",
    "brown urine, tea coloured urine, cola coloured urine, coke urine, black urine": "dark_urine",
    "breathless, shortness of breath, SOB": "dyspnea breathlessness_at_rest_or_lying",
    "dizzy, dizziness, giddy, Schwindel": "dizziness_on_standing",
    "sweating, sweats": "excessive_sweating night_sweats heavy_sweating",
    "diarrhoea, loose motions, Durchfall": "diarrhea chronic_diarrhea",
    "sleepless, insomnia": "poor_sleep sleep_disruption",
    "dehydration, dehydrated": "low_fluid_intake dehydration_signs",
    # Known diseases
    "T1DM, T2DM, DM, DM2, diabetic, type 1 diabetes, type 2 diabetes": "diabetes",
    "hypothyroidism, underactive thyroid": "known_hypothyroidism",
    "hyperthyroidism, overactive thyroid": "known_hyperthyroidism",
    "thyroid disease, thyroid problem": "known_hypothyroidism known_hyperthyroidism",
    "hypoparathyroidism": "known_hypoparathyroidism",
    "liver disease": "cirrhosis",
    "kidney failure, renal failure, renal disease, CRF, ESRD": "known_ckd on_dialysis",
    "hemodialysis, haemodialysis, peritoneal dialysis": "on_dialysis",
    "DVT, VTE, blood clot, thrombosis, deep vein thrombosis, pulmonary embolism": "previous_dvt duplex_shows_dvt",
    "PVD, PAOD, pAVK, peripheral artery disease, peripheral arterial disease": "known_pad",
    "heart disease, heart attack, CHD, CAD": "coronary_disease heart_failure",
    "ALS, MND, motor neurone disease, motor neuron disease": "motor_neuron_disease_known",
    "Crohn, Crohn disease, ulcerative colitis, colitis": "inflammatory_bowel_disease",
    "coeliac, coeliac disease, celiac disease, sprue": "celiac_known",
    "polyneuropathy, PNP, neuropathy": "neuropathy_known",
    "polio, previous polio, past polio, poliomyelitis": "polio_earlier",
    "stroke, TIA": "coronary_disease sudden_focal_weakness spinal_cord_disease_known",
    "depression, depressed": "psychiatric_disease anxiety",
    "anaemia, anemia": "iron_deficiency",
    # Life
    "vegan, vegan diet, vegetarian": "unbalanced_diet",
    "recent flight, flight, air travel": "long_travel",
    "heavy drinking, heavy drinker, alcohol abuse, alcoholic, drinks too much": "alcohol_use_heavy",
    "drinking, drinker": "alcohol_use_any alcohol_use_heavy",
    "smoking, ex smoker, former smoker": "smoker",
    "exercise, sport, sports, training": (
        "recent_unaccustomed_exercise exertional_cramps cramps_after_exercise endurance_or_one_sided_sport"
    ),
    "gravid, schwanger, embarazada": "pregnant",
}

LAY_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {word: tuple(ids.split()) for words, ids in _WRITTEN.items() for word in words.split(", ")}
)


@cache
def lay_words_of(finding: str) -> tuple[str, ...]:
    """The words that people write for a finding.

    Args:
        finding: Id of a finding.

    Example:
        >>> "charlie horse" in lay_words_of("muscle_cramps")
        True
    """
    return tuple(word for word, ids in LAY_WORDS.items() if finding in ids)
