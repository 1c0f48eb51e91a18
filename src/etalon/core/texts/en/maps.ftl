# Levels
map-level-0 = none
map-level-1 = weak
map-level-2 = described
map-level-3 = measured
map-level-4 = improved
map-claim-na = does not apply
map-claim-unknown = do not know

# Owners
map-owner-marketing = marketing
map-owner-sales = sales
map-owner-service = service
map-owner-partner = partners
map-owner-management = management

# Elements beside the process
map-element-people = people
map-element-technology = technology
map-element-structure = structure

# Tactics
map-fit-m = mainstream at this stage
map-fit-u = useful at this stage
map-fit-r = rare at this stage
map-fit-x = does not fit this stage
map-used = used
map-not-used = not used
map-flag-why-not = why not?
map-flag-dear = dear

# Evidence in the records
map-evidence-none = nothing
map-evidence-some = a part
map-evidence-most = most of it
map-evidence-cannot-tell = too little data

# What a cell says
map-say-claim = Team's estimate: { $level }
map-say-record = By the records: { $level }
map-say-evidence = Recorded: { $amount }
map-say-profile = Typical profile: { $level }
map-say-target = Target: { $level }
map-say-spread = Answers from { $low } to { $high }
map-say-mark = { $element }: { $level }
map-say-why-not = Fits and is not used. Why not?
map-say-dear = Dear here: compare cost per lead
map-say-root = The root is suspected here
map-say-badge = Finding { $number }
map-say-band = { $acts ->
    [one] { $acts } act, { $step }
   *[other] { $acts } acts, { $step }
}
map-step-in = in step
map-step-early = early
map-step-late = late
map-link-root = Suspected root

# Legend
map-legend-claim-unknown = do not know
map-legend-claim-na = does not apply
map-legend-used = used
map-legend-not-used = not used
map-legend-unknown = do not know
map-legend-fit-m = mainstream
map-legend-fit-u = useful
map-legend-why-not = fits, not used
map-legend-dear = “dear”: compare cost per lead
map-legend-claim = big number: the team's estimate
map-legend-record = at the right: by the records
map-legend-evidence = at the right: how much is recorded
map-legend-cannot-tell = too little data
map-legend-profile = typical profile
map-legend-marks = people, technology, structure
map-legend-spread = spread of answers
map-legend-target = target
map-legend-link-standard = in step by the standard
map-legend-link-in = in step; width: number of acts
map-legend-link-early = early: the buyer is not there yet
map-legend-link-late = late
map-legend-link-cause = cause
map-legend-link-root = suspected root

# Errors
problem-frame-ref-unknown = Frame “{ $frame }” shows “{ $ref }”, but the pack has no such item. Correct the id or add the item.
problem-frame-cell-nameless = Cell “{ $cell }” of frame “{ $frame }” has neither a name nor a reference; add one of them.
