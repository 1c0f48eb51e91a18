"""A pack read from its folder: all documents by kind and id, each with the place where it stands."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from etalon.core.errors import Place
from etalon.core.localized import LocalizedText
from etalon.core.strict import StrictModel
from etalon.core.yamlfile import Path_, YamlDocument
from etalon.standard.changed import Changed
from etalon.standard.documents import (
    Adaptation,
    Behaviour,
    BuyerPhase,
    BuyerRules,
    BuyerState,
    ChannelTactic,
    ContentCell,
    DealStep,
    EventKind,
    FindingRule,
    Frame,
    Item,
    Kpi,
    LeadPackField,
    LeadState,
    LogisticsMeasure,
    Message,
    PartnerPhase,
    PartnerStep,
    Process,
    ProcessGroup,
    Profile,
    RecordSet,
    Role,
    Rule,
    ScorecardBand,
    ScorecardLine,
    Source,
    Stage,
    StageCriteria,
    StageSheet,
    SyncMatrix,
    Tactic,
    TacticFamily,
    Technology,
    Term,
    Trait,
    Zone,
    ZoneLink,
)

Kind = TypeVar("Kind", bound=Item)


class PackHead(StrictModel):
    """What ``pack.yaml`` says of the pack itself; `base` is the id of the pack it lies over, if any."""

    id: str
    version: str
    base: str | None = None
    name: LocalizedText
    licence: str
    credit: LocalizedText


@dataclass(frozen=True)
class Pack:
    """A pack of the standard. Documents keep the order of their numbers or, without one, of their files.

    `changes` are those that packs laid over it (`overlays`) and the profile's rules have made.
    """

    folder: Path
    head: PackHead
    documents: dict[str, dict[str, Item]] = field(repr=False)
    sources: dict[tuple[str, str], tuple[YamlDocument, Path_]] = field(repr=False)
    changes: tuple[Changed, ...] = ()
    overlays: tuple[PackHead, ...] = ()

    def place(self, kind: str, key: str, *inside: str | int) -> Place:
        """Where a document, or a value inside it, stands: a changed value where its change is written."""
        for change in self.changed(kind, key):
            if change.source and change.covers(inside):
                document, path = change.source
                return document.place((*path, "value", *inside[len(change.path) :]))
        document, path = self.sources[kind, key]
        return document.place((*path, *inside))

    def changed(self, kind: str, key: str) -> list[Changed]:
        """What was changed in a document, the latest first."""
        return [each for each in reversed(self.changes) if (each.kind, each.key) == (kind, key)]

    def all(self, kind: str, model: type[Kind]) -> dict[str, Kind]:
        """All documents of a kind by id."""
        return {key: item for key, item in self.documents.get(kind, {}).items() if isinstance(item, model)}

    @cached_property
    def stages(self) -> dict[str, Stage]:
        """The six stages of the sales cycle, in order."""
        return self.all("stages", Stage)

    @cached_property
    def buyer_phases(self) -> dict[str, BuyerPhase]:
        """The five phases into which buyer states are rolled up, in order."""
        return self.all("buyer_phases", BuyerPhase)

    @cached_property
    def buyer_states(self) -> dict[str, BuyerState]:
        """The eleven buyer states, in order."""
        return self.all("buyer_states", BuyerState)

    @cached_property
    def sync(self) -> dict[str, SyncMatrix]:
        """The synchronisation maps."""
        return self.all("sync", SyncMatrix)

    @cached_property
    def behaviours(self) -> dict[str, Behaviour]:
        """Seller behaviours with their states in step."""
        return self.all("behaviours", Behaviour)

    @cached_property
    def buyer_rules(self) -> dict[str, BuyerRules]:
        """Parameters of reading the buyer's state."""
        return self.all("buyer_rules", BuyerRules)

    @cached_property
    def roles(self) -> dict[str, Role]:
        """Roles on the buying side."""
        return self.all("roles", Role)

    @cached_property
    def deal_steps(self) -> dict[str, DealStep]:
        """Steps of a deal inside `sell`, in order."""
        return self.all("deal_steps", DealStep)

    @cached_property
    def event_kinds(self) -> dict[str, EventKind]:
        """The vocabulary of the log."""
        return self.all("event_kinds", EventKind)

    @cached_property
    def process_groups(self) -> dict[str, ProcessGroup]:
        """Groups of processes, in order."""
        return self.all("process_groups", ProcessGroup)

    @cached_property
    def processes(self) -> dict[str, Process]:
        """The processes of the top-level model."""
        return self.all("processes", Process)

    @cached_property
    def profiles(self) -> dict[str, Profile]:
        """Typical profiles: the article's own and our assumptions."""
        return self.all("profiles", Profile)

    @cached_property
    def tactic_families(self) -> dict[str, TacticFamily]:
        """Families of tactics, in order."""
        return self.all("tactic_families", TacticFamily)

    @cached_property
    def tactics(self) -> dict[str, Tactic]:
        """The catalogue of tactics."""
        return self.all("tactics", Tactic)

    @cached_property
    def partner_phases(self) -> dict[str, PartnerPhase]:
        """The partner's life cycle, in order."""
        return self.all("partner_phases", PartnerPhase)

    @cached_property
    def channel_tactics(self) -> dict[str, ChannelTactic]:
        """PUSH, PULL and PRESCRIBE tactics."""
        return self.all("channel_tactics", ChannelTactic)

    @cached_property
    def zones(self) -> dict[str, Zone]:
        """Nodes of the causal map of growth zones."""
        return self.all("zones", Zone)

    @cached_property
    def zone_links(self) -> dict[str, ZoneLink]:
        """Causal links of the growth zones."""
        return self.all("zone_links", ZoneLink)

    @cached_property
    def technologies(self) -> dict[str, Technology]:
        """Technologies over the stages."""
        return self.all("technologies", Technology)

    @cached_property
    def frames(self) -> dict[str, Frame]:
        """The frames, in order."""
        return self.all("frames", Frame)

    @cached_property
    def findings(self) -> dict[str, FindingRule]:
        """When a measured number is worth talking about."""
        return self.all("findings", FindingRule)

    @cached_property
    def stage_criteria(self) -> dict[str, StageCriteria]:
        """Entry and exit criteria of each stage on both sides, in order."""
        return self.all("stage_criteria", StageCriteria)

    @cached_property
    def stage_sheets(self) -> dict[str, StageSheet]:
        """One page for each stage, in order."""
        return self.all("stage_sheets", StageSheet)

    @cached_property
    def messages(self) -> dict[str, Message]:
        """The ladder of messages, in order."""
        return self.all("messages", Message)

    @cached_property
    def content_cells(self) -> dict[str, ContentCell]:
        """The content matrix: stage by role."""
        return self.all("content_cells", ContentCell)

    @cached_property
    def partner_steps(self) -> dict[str, PartnerStep]:
        """Enablement by the partner's sales step, in order."""
        return self.all("partner_steps", PartnerStep)

    @cached_property
    def logistics_measures(self) -> dict[str, LogisticsMeasure]:
        """Measures of easy logistics and service, in order."""
        return self.all("logistics_measures", LogisticsMeasure)

    @cached_property
    def lead_states(self) -> dict[str, LeadState]:
        """States of a lead passed to a partner, in order."""
        return self.all("lead_states", LeadState)

    @cached_property
    def lead_pack_fields(self) -> dict[str, LeadPackField]:
        """What goes with a lead passed to a partner, in order."""
        return self.all("lead_pack_fields", LeadPackField)

    @cached_property
    def scorecard_lines(self) -> dict[str, ScorecardLine]:
        """Lines of the partner scorecard, in order."""
        return self.all("scorecard_lines", ScorecardLine)

    @cached_property
    def scorecard_bands(self) -> dict[str, ScorecardBand]:
        """Bands of the partner scorecard, best first."""
        return self.all("scorecard_bands", ScorecardBand)

    @cached_property
    def kpis(self) -> dict[str, Kpi]:
        """The dictionary of KPIs."""
        return self.all("kpis", Kpi)

    @cached_property
    def kpi_sets(self) -> dict[str, RecordSet]:
        """Named sets of records that formulas share."""
        return self.all("kpi_sets", RecordSet)

    @cached_property
    def terms(self) -> dict[str, Term]:
        """The glossary."""
        return self.all("terms", Term)

    @cached_property
    def rules(self) -> dict[str, Rule]:
        """Rules of regulations, in order."""
        return self.all("rules", Rule)

    @cached_property
    def public_sources(self) -> dict[str, Source]:
        """The public sources that items name, in order."""
        return self.all("sources", Source)

    @cached_property
    def traits(self) -> dict[str, Trait]:
        """What an organisation may say of itself, in order."""
        return self.all("traits", Trait)

    @cached_property
    def adaptations(self) -> dict[str, Adaptation]:
        """Rules by which the standard adapts to a profile, in order."""
        return self.all("adaptations", Adaptation)
