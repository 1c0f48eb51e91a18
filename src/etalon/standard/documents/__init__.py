"""The strict documents of every pack kind: folder name -> model."""

from etalon.standard.documents.buyer import BuyerRules, Ending, Hold, Twice
from etalon.standard.documents.channel import (
    LeadPackField,
    LeadState,
    LogisticsMeasure,
    PartnerStep,
    ScorecardBand,
    ScorecardLine,
)
from etalon.standard.documents.cycles import (
    Behaviour,
    BuyerPhase,
    BuyerState,
    DealStep,
    Role,
    Stage,
    SyncMatrix,
)
from etalon.standard.documents.engagement import ContentCell, Message, StageCriteria, StageSheet
from etalon.standard.documents.events import EventKind
from etalon.standard.documents.findings import FindingRule
from etalon.standard.documents.frames import Cell, Frame, Lane, Link, Reading
from etalon.standard.documents.item import Function, Item, StageId
from etalon.standard.documents.kpis import Kpi, KpiParameter, Range, RecordSet
from etalon.standard.documents.processes import Elements, Process, ProcessGroup, Profile
from etalon.standard.documents.rules import Rule, RuleAct, RuleCheck, RuleParameter
from etalon.standard.documents.sources import Source
from etalon.standard.documents.tactics import ChannelTactic, PartnerPhase, Tactic, TacticFamily
from etalon.standard.documents.terms import Term
from etalon.standard.documents.zones import Technology, Zone, ZoneLink

KINDS: dict[str, type[Item]] = {
    "stages": Stage,
    "buyer_phases": BuyerPhase,
    "buyer_states": BuyerState,
    "sync": SyncMatrix,
    "behaviours": Behaviour,
    "buyer_rules": BuyerRules,
    "roles": Role,
    "deal_steps": DealStep,
    "event_kinds": EventKind,
    "process_groups": ProcessGroup,
    "processes": Process,
    "profiles": Profile,
    "tactic_families": TacticFamily,
    "tactics": Tactic,
    "partner_phases": PartnerPhase,
    "channel_tactics": ChannelTactic,
    "zones": Zone,
    "zone_links": ZoneLink,
    "technologies": Technology,
    "frames": Frame,
    "findings": FindingRule,
    "stage_criteria": StageCriteria,
    "stage_sheets": StageSheet,
    "messages": Message,
    "content_cells": ContentCell,
    "partner_steps": PartnerStep,
    "logistics_measures": LogisticsMeasure,
    "lead_states": LeadState,
    "lead_pack_fields": LeadPackField,
    "scorecard_lines": ScorecardLine,
    "scorecard_bands": ScorecardBand,
    "terms": Term,
    "rules": Rule,
    "sources": Source,
    "kpi_sets": RecordSet,
    "kpis": Kpi,
}

__all__ = [
    "KINDS",
    "Behaviour",
    "BuyerPhase",
    "BuyerRules",
    "BuyerState",
    "Cell",
    "ChannelTactic",
    "ContentCell",
    "DealStep",
    "Elements",
    "Ending",
    "EventKind",
    "FindingRule",
    "Frame",
    "Function",
    "Hold",
    "Item",
    "Kpi",
    "KpiParameter",
    "Lane",
    "LeadPackField",
    "LeadState",
    "Link",
    "LogisticsMeasure",
    "Message",
    "PartnerPhase",
    "PartnerStep",
    "Process",
    "ProcessGroup",
    "Profile",
    "Range",
    "Reading",
    "RecordSet",
    "Role",
    "Rule",
    "RuleAct",
    "RuleCheck",
    "RuleParameter",
    "ScorecardBand",
    "ScorecardLine",
    "Source",
    "Stage",
    "StageCriteria",
    "StageId",
    "StageSheet",
    "SyncMatrix",
    "Tactic",
    "TacticFamily",
    "Technology",
    "Term",
    "Twice",
    "Zone",
    "ZoneLink",
]
