# Names of the measures
measure-win_rate = Win rate
measure-cycle_length = Length of the deal cycle
measure-transitions = Stage transitions
measure-lead_to_win = From lead to won deal
measure-repeat_share = Share of repeat customers
measure-lapsed = Customers gone quiet
measure-order_rhythm = Rhythm of orders
measure-concentration = Concentration of revenue

# What each one computes, and from where the formula is
measure-win_rate-about = Won deals divided by all deals that were decided. The last closing of a deal counts. A deal that ended with no decision counts as lost (parameter no_decision: lost or apart); disqualified deals are left out and counted.
measure-win_rate-source = Interval of a share: Wilson 1927.
measure-cycle_length-about = Calendar days from the creation of a deal to its closing, won and lost deals apart: median and quartiles. A deal closed before it was created is left out and counted.
measure-cycle_length-source = Interval of a median: exact, from order statistics (Conover 1999).
measure-transitions-about = Every move of a deal from stage to stage, as the history shows it: forward, back, over a stage, out to won or lost; how often, what share of all exits from the stage, and how long the deal had stood there. Only finished stays are timed; the deals still in the stage are counted.
measure-transitions-source = Interval of a share: Wilson 1927; of a median: exact, from order statistics (Conover 1999).
measure-lead_to_win-about = Share of leads that became a won deal within so many days from their creation. Leads that have not been watched so long yet count only for the days they were watched, so that young leads do not pull the share down.
measure-lead_to_win-source = Kaplan and Meier 1958; variance by Greenwood 1926, log-log interval.
measure-repeat_share-about = Share of purchases and of revenue from customers who had bought before. Purchases of one customer on one day count as one. What came before the first day of the records is unknown, so a customer's first purchase in the first history_days days is left out as “cannot tell” and counted. Purchases through dealers stand apart.
measure-repeat_share-source = Interval: a ratio of two totals over customers (Cochran 1977).
measure-lapsed-about = Customers who have been silent longer than fits their own rhythm: more than k times their own median gap between purchases (and more than floor_days days), as at the last purchase in the records. Customers with fewer than min_orders purchases have no rhythm yet and are counted apart.
measure-lapsed-source = Proposal of Etalon; interval of a share: Wilson 1927.
measure-order_rhythm-about = Days between purchases: each customer's own median gap, then the median over customers. A customer is regular when at least regular_percent per cent of the gaps lie between half and one and a half of the median gap. Dealers stand apart, one row each; a dealer silent for more than k times the own median gap is quiet.
measure-order_rhythm-source = Proposal of Etalon; interval of a median: exact, from order statistics (Conover 1999).
measure-concentration-about = How much of the revenue comes from the largest customer, the largest 3 and 10 and the largest fifth; how many customers make 80% of it; the Herfindahl index. Returns are subtracted. Customers and dealers stand apart.
measure-concentration-source = Herfindahl index: sum of squared shares (Hirschman 1964). A complete count, so there is no interval.
measure-explained = { $about } Formula: { $source } Needs: { $needs }. Parameters: { $parameters }.
measure-or = { " or " }
measure-or-else = { " — or, instead: " }
field-whole = “{ $where }”
field-part = “{ $where }: { $what }”
attribute-result = result
attribute-to = new stage
measure-no-parameters = none

# Names of the numbers
value-win_rate = Win rate
value-won = Won
value-lost = Lost
value-left_out = Left out
value-won_median = Won: median
value-won_q1 = Won: lower quartile
value-won_q3 = Won: upper quartile
value-lost_median = Lost: median
value-lost_q1 = Lost: lower quartile
value-lost_q3 = Lost: upper quartile
value-negative = Closed before created
value-no_start = Without a creation date
value-count = Times
value-rate = Share of exits
value-median = Time in stage: median
value-q1 = Time in stage: lower quartile
value-q3 = Time in stage: upper quartile
value-entered = Entered
value-still_in = Still in the stage
value-forward = Forward
value-back = Back
value-skipped = Over a stage
value-out_won = Out: won
value-out_lost = Out: lost
value-leads = Leads
value-wins = Won deals
value-within_30 = Won within 30 days
value-within_90 = Won within 90 days
value-within_180 = Won within 180 days
value-within_365 = Won within 365 days
value-median_all = Days until half of all leads are won
value-median_won = Days to win: median of the won
value-repeat_purchases = Repeat share of purchases
value-repeat_revenue = Repeat share of revenue
value-purchases = Purchases
value-revenue = Revenue
value-unknown_purchases = Cannot tell: purchases
value-unknown_revenue = Cannot tell: revenue
value-customers = Customers
value-with_rhythm = With a rhythm of their own
value-too_few = Too few purchases
value-lapsed = Gone quiet
value-lapsed_share = Share gone quiet
value-past_revenue = Their past revenue
value-past_revenue_share = Share of all revenue
value-median_gap = Median gap
value-gap_q1 = Lower quartile of gaps
value-gap_q3 = Upper quartile of gaps
value-regular_share = Regular
value-silence = Silent for
value-quiet = Quiet
value-dealers = Dealers
value-top_1 = Largest one
value-top_3 = Largest 3
value-top_10 = Largest 10
value-top_fifth = Largest fifth
value-herfindahl = Herfindahl index
value-make_80 = Make 80% of revenue

# Tables within a measure
part-steps = Transitions
part-stages = Stages
part-customers = Customers
part-channel = Through dealers
part-dealers = Dealers
part-dealer = Dealer by dealer

# Kinds of transition
direction-forward = forward
direction-back = back
direction-skipped = over a stage
direction-won = won
direction-lost = lost
direction-no_decision = no decision
direction-disqualified = disqualified
direction-closed = closed, result not recorded

# Reasons why there is no number (n is the number of records that there are)
reason-nothing-recorded = The records hold nothing for this measure yet.
reason-nothing-asked = The records hold nothing for this period and these filters.
reason-field-missing = Cannot tell: the records do not hold { $field }. This speaks of the records, not of people's work.
reason-nothing-closed = Cannot tell: no deal was closed here.
reason-one-outcome = Cannot tell: the records hold only one outcome of deals ({ $n }), so wins and losses cannot be compared. Record lost deals too.
reason-nothing-counted = Cannot tell: there is nothing to count here.
reason-not-watched-so-long = Cannot tell yet: no lead has been watched for so long.
reason-median-not-reached = Cannot tell yet: fewer than half have been won while watched.
reason-no-stage-history = Cannot tell: the records hold stages as they are now, but no history of their changes. An export of the change history would show every transition.
reason-no-wins-of-leads = Cannot tell: no lead in the records became a won deal; check that deals name their lead.
reason-no-amounts = Cannot tell: no amounts are recorded.
reason-no-history = Cannot tell: the records are too short to know who had bought before.
reason-too-few-purchases = Cannot tell: no customer has enough purchases for a rhythm of their own.
reason-no-dealers = Cannot tell: no dealer is recorded with the purchases.

# Notes
note-few = Records are few so far ({ $n }; { $enough } are needed for a judgement). This speaks of the records, not of people's work.
note-disqualified-left-out = { $n ->
    [one] { $n } disqualified deal is left out.
   *[other] { $n } disqualified deals are left out.
}
note-no-result = { $n ->
    [one] { $n } closed deal has no result and is left out.
   *[other] { $n } closed deals have no result and are left out.
}
note-negative = { $n ->
    [one] { $n } record is closed before it was created; it is left out.
   *[other] { $n } records are closed before they were created; they are left out.
}
note-no-start = { $n ->
    [one] { $n } record has no creation date; it is left out.
   *[other] { $n } records have no creation date; they are left out.
}
note-watched-until = Watched until { $day }, the last event in the records.
note-wins-without-lead = { $n ->
    [one] { $n } won deal has no lead in the records.
   *[other] { $n } won deals have no lead in the records.
}
note-order-from-pack = The order of stages is that of the standard.
note-order-from-records = The order of stages is the usual one in the records: { $order }.
note-without-history = { $n ->
    [one] { $n } deal of { $all } has no history of stages.
   *[other] { $n } deals of { $all } have no history of stages.
}
note-of-won-deals = No orders are recorded; won deals are taken as purchases.
note-unknown-first = What customers bought before { $day } is not in the records: { $n ->
    [one] { $n } first purchase
   *[other] { $n } first purchases
} in the first { $days } days can be of new or of old customers and { $n ->
    [one] is
   *[other] are
} left out.
note-without-customer = { $n ->
    [one] { $n } purchase has no customer and is left out.
   *[other] { $n } purchases have no customer and are left out.
}
note-returns = { $n ->
    [one] { $n } return (a negative amount) is not a purchase.
   *[other] { $n } returns (negative amounts) are not purchases.
}
note-as-at = As at { $day }, the last purchase in the records.
note-currencies = Amounts are in several currencies ({ $currencies }); each stands apart.
note-not-positive = { $n ->
    [one] { $n } customer with no revenue left after returns is not counted.
   *[other] { $n } customers with no revenue left after returns are not counted.
}

# Problems
problem-measure-unknown = There is no measure “{ $measure }”. Measures: { $allowed }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-measure-field-unknown = There is no field “{ $field }” to cut or filter by here. Fields: { $allowed }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-measure-where-form = “{ $found }” is not a filter. Write it as field=value, for example region=North.
problem-measure-parameter-unknown = The measure { $measure } has no parameter “{ $parameter }”. Parameters: { $allowed }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-measure-parameter-value = The parameter “{ $parameter }” cannot be “{ $found }”; expected: { $allowed }.
