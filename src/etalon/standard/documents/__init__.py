"""The strict documents of every pack kind: folder name -> model."""

from etalon.standard.documents.cycles import (
    Behaviour,
    BuyerPhase,
    BuyerState,
    DealStep,
    Role,
    Stage,
    SyncMatrix,
)
from etalon.standard.documents.events import EventKind
from etalon.standard.documents.findings import FindingRule
from etalon.standard.documents.frames import Cell, Frame, Lane, Link, Reading
from etalon.standard.documents.item import Function, Item, StageId
from etalon.standard.documents.processes import Process, ProcessGroup, Profile
from etalon.standard.documents.tactics import ChannelTactic, PartnerPhase, Tactic, TacticFamily
from etalon.standard.documents.zones import Technology, Zone, ZoneLink

KINDS: dict[str, type[Item]] = {
    "stages": Stage,
    "buyer_phases": BuyerPhase,
    "buyer_states": BuyerState,
    "sync": SyncMatrix,
    "behaviours": Behaviour,
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
}

__all__ = [
    "KINDS",
    "Behaviour",
    "BuyerPhase",
    "BuyerState",
    "Cell",
    "ChannelTactic",
    "DealStep",
    "EventKind",
    "FindingRule",
    "Frame",
    "Function",
    "Item",
    "Lane",
    "Link",
    "PartnerPhase",
    "Process",
    "ProcessGroup",
    "Profile",
    "Reading",
    "Role",
    "Stage",
    "StageId",
    "SyncMatrix",
    "Tactic",
    "TacticFamily",
    "Technology",
    "Zone",
    "ZoneLink",
]
