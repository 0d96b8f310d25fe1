"""Who is outside the scope of the evidence."""

from legcramp_cds.knowledge.gate.shapes import ScopeRule
from legcramp_cds.knowledge.sources.basis import COMPILER_PROPOSAL
from legcramp_cds.knowledge.sources.calcium import TAYSIDE_PAED_HYPOCALCAEMIA
from legcramp_cds.knowledge.sources.children import LEUNG_1999
from legcramp_cds.knowledge.thresholds import AGE_1
from legcramp_cds.logic.build import below
from legcramp_cds.sources import cite

_READ = "2026-11-22"

infant = ScopeRule(
    id="infant",
    name="Infant in the first year of life",
    when=below(AGE_1),
    because="The evidence on cramps begins with older children, and newborns have limits of their own (such as for "
    "calcium). Spasms of an infant may be seizures or low calcium: a pediatrician sees the child today.",
    citations=(
        cite(COMPILER_PROPOSAL, "scope"),
        cite(LEUNG_1999, "abstract", _READ),
        cite(TAYSIDE_PAED_HYPOCALCAEMIA, "neonatal bands", _READ),
    ),
)
