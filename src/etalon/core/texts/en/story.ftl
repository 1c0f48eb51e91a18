# The report
story-not-recorded = not recorded
story-period = Period: { $period }.
story-by = { $measure } by: { $by }
story-all = all
story-number = Number
story-value = Value
story-bars-note = Shown: { $shown } of { $all } groups, the largest by n. The thin line is the 95% interval: where lines overlap, the difference may be chance.
story-first-rows = { $part } (first { $shown } of { $all })
story-ledger-lead = What became of every row of every file: rows in = used + duplicate + not mapped + set aside. Nothing is dropped in silence; rows set aside can be put right and loaded again.
story-file = File
story-rows-in = Rows in
story-rows-used = Used
story-rows-repaired = of these repaired
story-rows-duplicate = Duplicate
story-rows-not-mapped = Not mapped
story-rows-quarantined = Set aside
story-reasons-of = Reasons: { $file }
story-reason = Reason
story-fate = What became of the rows
story-rows = Rows
fate-duplicate = left out as duplicates
fate-not-mapped = left out by the mapping
fate-quarantined = set aside
fate-repaired = used after repair
fate-noted = used, with a note
story-checkable-lead = What the present records can prove and what not. This speaks of the records, not of people’s work.
dimension-month = Month
dimension-quarter = Quarter
dimension-year = Year
story-measure = Measure
story-can-tell = Can the records tell?
story-rests-on = What it rests on
story-yes = yes
story-no = not yet
story-field = Worth recording
story-unlocks = What it would show
story-kpis-told = Of the { $all } KPIs of the standard the records hold what { $told } need; “etalon measure” and the KPI’s code counts one.
story-unlock-title = What to add next
story-need-absent = { $field }: none
story-need-filled = { $field }: filled { $share }
story-or = {" "}or{" "}
story-event = event “{ $kind }”
story-contents = Contents
story-chapter-talk = What to talk about first
story-chapter-maps = The maps
story-chapter-numbers = The numbers
story-chapter-checkable = What the records can prove
story-chapter-ledger = The files that were read
story-talk-lead = Three observations to begin with. They are questions for a talk, not verdicts: the records show that something is so, people know why.
story-more-findings = All other observations ({ $count })
story-cannot-tell = What the records cannot tell yet ({ $count })
story-title = { $organisation }: what the records show
story-subtitle = { $period } · events: { $events } · deals: { $deals } · customers: { $accounts }
story-thin-deals = Records are few so far: { $n ->
    [one] { $n } deal
   *[other] { $n } deals
} with a known outcome, and { $enough } are needed for a judgement. This speaks of the records, not of people’s work.
story-thin-deals-question = Which deals of last year are not in the records at all?
story-thin-field = The records lack: { $field }. With it one would see: { $measures }.
story-thin-field-question = Who could begin to record it, and in which system?
story-thin-buyer = No buyer acts are recorded, so whether selling is in step with buying cannot be told.
story-thin-buyer-question = Where do requests, replies and demo requests of buyers end up today, if not in the records?
story-quick-subtitle = Team’s estimate of { $date }
dimension-from = From stage
dimension-to = To
dimension-direction = Move
dimension-stage = Stage
dimension-dealer = Dealer
dimension-behaviour = Our act
dimension-state = Buyer's state
dimension-step = In step?
dimension-deal = Deal
story-chapter-columns = The table, and what to add to it
story-table-read-as = The table was read as “{ $name }”: { $about }.
story-column = Column
story-taken-for = Taken for
story-sure = Sure
story-why = Why
story-next-columns = The next columns worth having
story-columns-understood = How the columns were understood
story-columns-unused = Not used: { $names }.
story-thin-column = The table has no column “{ $column }”. With it: { $unlocks }.
story-thin-column-question = Can it be exported from the same program?
story-number-reason = { $number }: { $reason }
story-map = Map
story-cells = Cells that leave traces
story-cells-told = Visible in the records
story-cells-dark = Nothing recorded yet
story-cells-title = The maps in the records
story-opens-title = What recording would show most (first { $shown } of { $all })
story-opens-cells = Cells that it would show
story-and-more = { $names } and { $n } more
story-chapter-tactics = Tactics: why don’t we use this?
story-chapter-channel = The channel: dealer scorecard
story-why-not-lead = At most three fitting tactics per stage of which nobody says and no record shows that they are used. Each waits for an answer, and “it does not suit us, because…” is a good one.
story-stage = Stage
story-why-not = Why don’t we use this?
story-why-these = Why we ask
story-unused-said = the team says that it is not used
story-unused-recorded = no trace in the records, though other tactics of the stage are there
story-why-reason = { $fit }; owner: { $owner }; { $known }
story-dear = Dear: sales people work here at reach and attract. Compare the cost of a lead: { $tactics }.
story-scorecard-lead = A line that needs the dealer’s own data, or that our records cannot tell, is off: its weight is shared out among the others and never counts as zero. The numbers are of all dealers together.
story-score-line = Line
story-score-weight = Weight
story-score-shared = After sharing out
story-score-partner-data = off: needs the dealer’s data
story-score-not-measured = off: not measured yet
story-score-records = off: the records cannot tell
dimension-tactic = Tactic
dimension-owned_by = Whose
dimension-fit = At this stage
dimension-function = Function
dimension-act = Kind of act
story-inside-boxes = Behind the boxes: { $map }

# The chapter of step
story-chapter-step = Open deals where we are out of step with the buyer
story-step-lead = Open deals whose buyer's state can be told: { $known }. Out of step with the buyer now: { $out }; the largest stand below. { $unknown ->
    [0] It is the deal that is looked at, not the person.
   *[other] Where the records cannot tell: { $unknown }. It is the deal that is looked at, not the person.
}
story-step-seems = Deal { $deal }: it seems { $state }.
story-step-helps = What usually helps here: { $help }.
story-step-early = Our last act was ahead of the buyer: { $act }. { $days ->
    [0] Last contact today
    [one] Last contact { $days } day ago
   *[other] Last contact { $days } days ago
}
story-step-late = Our last act came after the buyer had moved on: { $act }. { $days ->
    [0] Last contact today
    [one] Last contact { $days } day ago
   *[other] Last contact { $days } days ago
}
story-step-silent = { $days ->
    [one] No contact from us for { $days } day
   *[other] No contact from us for { $days } days
}
story-step-proposals = What we presented and offered came
story-step-won = Deals won
story-step-days = Days to a win, median
story-step-won-in-step = in step
story-step-won-early = partly too early
story-step-no-cause = The two go together; that need not be cause and effect: a buyer who moves by himself is also easier to meet in step.
story-claim = The team’s own level for “{ $cell }”: { $level } of 4
story-in-step-lead = An act of ours is early when the buyer, judged by the buyer’s own acts, is not there yet. People are not shown, only teams of five or more; a difference between teams is a reason to learn from each other, not a ranking.
story-early-by-team = Share of early acts, by team
story-early-by-team-note = The thin line is the 95% interval: where lines overlap, the difference may be chance.
story-early-by-act = What comes early, of the acts that are most frequent
story-early-by-act-note = For each act: in which share of cases the buyer was not there yet.
story-lead-costs = Cost of a lead by tactic, working hours included
story-lead-costs-note = In brackets: whose tactic it is. Compare within reach and attract only; a lead that costs more may also be worth more.
story-dealers-title = Dealers side by side ({ $shown } of { $all }), those gone quiet first
story-dealer-quiet = { $name } (gone quiet)
story-chapter-in-step = Where we are early, by team
