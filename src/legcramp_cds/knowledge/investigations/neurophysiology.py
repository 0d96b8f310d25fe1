"""Tests of nerve and muscle by electricity, the sleep study and the EEG."""

from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.findings import tests
from legcramp_cds.knowledge.investigations._cautions import NEEDLE_EMG, NERVES_ALONE
from legcramp_cds.knowledge.shapes import Investigation, Tier
from legcramp_cds.knowledge.sources.motor_neuron import MSD_ALS
from legcramp_cds.knowledge.sources.muscle import MYOTONIA_EDX
from legcramp_cds.knowledge.sources.nerve_excitability import LEMS_GREEK_35, MSD_ISAACS
from legcramp_cds.knowledge.sources.neuropathy import CIDP_GUIDELINE_2021, ENGLAND_2009
from legcramp_cds.knowledge.sources.restless_legs import ICSD3_PLMD
from legcramp_cds.knowledge.sources.spine import BARR_EDX
from legcramp_cds.sources import cite

_READ = "2026-11-22"
_SHOCKS = "small electric shocks, half an hour"

emg = Investigation(
    id="emg",
    name="Needle electromyography",
    tier=Tier.NEUROPHYSIOLOGY,
    region="weak or cramping muscles, and other regions in search of motor neuron disease",
    gives=(
        tests.emg_normal,
        tests.emg_denervation_multiple_regions,
        tests.emg_myopathic,
        tests.emg_myotonic_discharges,
        tests.emg_neuromyotonic_discharges,
        tests.emg_continuous_motor_activity,
        tests.emg_silent_contracture,
    ),
    separates="motor neuron, root, nerve and muscle disease from each other; not needed for ordinary cramps",
    citations=(
        cite(MSD_ALS, "", _READ),
        cite(BARR_EDX, "", _READ),
        cite(MSD_ISAACS, "", _READ),
    ),
    burden="needles in several muscles, half an hour or more",
    synonyms=("electromyography",),
    cautions=NEEDLE_EMG,
)
nerve_conduction_studies = Investigation(
    id="nerve_conduction_studies",
    name="Nerve conduction studies",
    tier=Tier.NEUROPHYSIOLOGY,
    region="legs and arms",
    gives=(tests.ncs_normal, tests.ncs_axonal_polyneuropathy, tests.ncs_demyelinating),
    separates="axonal from demyelinating neuropathy, and both from motor neuron disease",
    citations=(cite(CIDP_GUIDELINE_2021, "", _READ), cite(MSD_ALS, "", _READ), cite(ENGLAND_2009, "")),
    burden=_SHOCKS,
    synonyms=("NCS",),
    cautions=NERVES_ALONE,
)
repetitive_nerve_stimulation = Investigation(
    id="repetitive_nerve_stimulation",
    name="Repetitive nerve stimulation with a test after brief effort",
    tier=Tier.NEUROPHYSIOLOGY,
    region="hand and foot muscles",
    gives=(tests.emg_increment_after_exercise,),
    separates="Lambert-Eaton syndrome from muscle disease",
    citations=(cite(LEMS_GREEK_35, "", _READ),),
    burden=_SHOCKS,
)
exercise_test_emg = Investigation(
    id="exercise_test_emg",
    name="Short and long exercise test with nerve stimulation",
    tier=Tier.NEUROPHYSIOLOGY,
    region="hand muscle",
    gives=(),
    separates="kinds of myotonia and periodic paralysis from each other",
    citations=(cite(MYOTONIA_EDX, "", _READ),),
    burden=_SHOCKS,
)
sleep_study = Investigation(
    id="sleep_study",
    name="Sleep study with leg electrodes",
    tier=Tier.NEUROPHYSIOLOGY,
    region="sleep",
    gives=(tests.polysomnography_periodic_movements,),
    separates="periodic limb movements from cramps at night; not needed for restless legs",
    citations=(cite(ICSD3_PLMD, "", _READ),),
    burden="a night with electrodes",
    synonyms=("polysomnography",),
)
eeg = Investigation(
    id="eeg",
    name="EEG",
    tier=Tier.NEUROPHYSIOLOGY,
    region="brain",
    gives=(tests.eeg_epileptic,),
    separates="focal seizures from cramps and dystonia; a normal one excludes nothing",
    citations=(reopened("sign_143_ngc", "EEG"),),
    burden="an hour, painless",
)
