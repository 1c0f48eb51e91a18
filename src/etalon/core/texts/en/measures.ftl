# Names of the measures
measure-win_rate = Win rate
measure-cycle_length = Length of the deal cycle
measure-transitions = Stage transitions
measure-lead_to_win = From lead to won deal
measure-repeat_share = Share of repeat customers
measure-lapsed = Customers gone quiet
measure-order_rhythm = Rhythm of orders
measure-concentration = Concentration of revenue
measure-sync = In step with the buyer
measure-cost_per_lead = Cost of a lead: sales beside marketing
measure-tactic_use = Tactics in use, by stage
measure-dealer_supply = Supply of dealers
measure-dealer_service = Service to dealers
measure-passed_leads = Leads passed to dealers

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
measure-sync-about = Each of our acts that the standard knows (a presentation, a proposal, a discount and others) is set beside the buyer's state at that moment: too early, in step or late. The state is read from the buyer's own acts only; where none are recorded it is called unknown and left out of the shares, and how many such acts there are is said. Sales through partners stand apart. Silence: the buyer had decided to change, and nobody of ours was in touch for silence_days days. A state is sure while an act of the buyer's shows it freshly; the shares from the surely judged acts alone stand apart, all others count there as “cannot tell”. By team the shares are compared only where at least clear_percent per cent of our contacts say what was done in them and the acts touch at least fewest_customers customers, and only where the intervals do not meet; otherwise the program names no order. An open deal is out of step when our last act in it, at most recent_days days old, was too early or late for the buyer's state now, or when we are silent. For deliver_days days after a won deal the stage is delivery. People are not named: teams of fewer than five are merged (names: hidden or shown, the latter for one's own deals).
measure-sync-source = proposal of Etalon after the principle of the article; Wilson (1927) interval for the share, for the median exact by order statistics (Conover 1999).
measure-cost_per_lead-about = Money and people's hours of each tactic, divided by the leads it brought and by those of them that came to each further step; then how many times dearer a lead of sales-owned tactics is than one of marketing-owned tactics. An hour costs the median of its function's people, or else the parameter hour_cost. Hours in a line with an amount are taken as paid within it (parameter hours: within or added). Only months in which both costs and leads are recorded count; currencies are never mixed.
measure-cost_per_lead-source = K-CPL and K-CPLRATIO of Etalon; interval: months drawn again and again (Efron and Tibshirani 1993), always the same draws.
measure-tactic_use-about = At which stage of the cycle each tactic is seen in the records: an act counts for the tactic that it names, or for the one tactic that leaves this kind of act; acts that several tactics leave alike are counted apart. The stage is the one in which the customer stood that day. Beside it stands how well the tactic fits the stage. There is no overall ranking: a tactic works at a stage, not in general.
measure-tactic_use-source = Proposal of Etalon; interval of a share: Wilson 1927.
measure-dealer_supply-about = How we supply dealers: share of orders delivered by the promised day, of those whose both days are known (the others are counted apart), days until half of the orders are paid with the unpaid ones still counted, the share paid after the due day, and how many different products a dealer buys. In full is told only where the delivered quantity is recorded (attribute delivered_quantity). Direct customers stand beside, never averaged with dealers.
measure-dealer_supply-source = K-OTIF of Etalon, its on-time part; Kaplan and Meier 1958 for payments; interval of a share: Wilson 1927.
measure-dealer_service-about = Calendar hours until half of the requests of dealers have a first answer and a solution, those still waiting counted for as long as they wait; complaints and days until half of them are settled. Requests of customers who are served through a dealer count for that dealer. Direct customers stand beside.
measure-dealer_service-source = K-FRT and K-WARR of Etalon in calendar time; Kaplan and Meier 1958.
measure-passed_leads-about = Of the leads passed to dealers, the share accepted, worked on, won, returned and expired, and the days until half had an answer, a first contact and a win; leads that still wait count for as long as they have waited.
measure-passed_leads-source = K-P-LEADACC, K-P-LEADTIME and K-P-LEADWIN of Etalon; Kaplan and Meier 1958; interval of a share: Wilson 1927.
measure-explained = { $about } Formula: { $source } Needs: { $needs }. Parameters: { $parameters }.
measure-or = { " or " }
measure-or-else = { " — or, instead: " }
field-whole = “{ $where }”
field-part = “{ $where }: { $what }”
attribute-result = result
attribute-to = new stage
attribute-kind = kind
attribute-topic = topic
measure-no-parameters = none

# Names of the numbers
value-value = Value
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
value-early = Too early
value-in_step = In step
value-late = Late
value-unknown = Unknown
value-sure = Judged with high certainty
value-early_share = Too early
value-clear_share = Contacts that say what was done
value-more_often_than = Surely more often early than (teams)
value-less_often_than = Surely less often early than (teams)
value-before_problem = Before the problem was recognised
value-product_early = Too early for the buyer
value-presentations = Product presentations
value-won_in_step = In step: deals won
value-won_early = Something too early: deals won
value-days_in_step = In step: days to a win, median
value-days_early = Something too early: days to a win, median
value-silent_share = We were silent, share
value-silent_needs = We were silent
value-out_of_step = Out of step, share
value-open_early = Ahead of the buyer
value-open_late = Behind the buyer
value-open_silent = We are silent
value-open_unknown = State unknown
value-since_touch = Since our last contact
value-deal_value = Amount
value-ratio = Sales' lead to marketing's, times
value-attributed = Leads with a known tactic
value-cost = Cost
value-hours = Hours
value-cost_per_lead = Cost of a lead
value-cost_per_qualified = of a qualified lead
value-cost_per_accepted = of a lead accepted by sales
value-cost_per_deal = of a deal
value-cost_per_won = of a won deal
value-told_share = Acts with a known tactic
value-acts_told = Tactic known
value-acts_unclear = Tactic not told
value-acts = Acts
value-uses = Acts in the records
value-customers_touched = Customers and leads
value-teaching = Place in the teaching set
value-on_time = Delivered on time
value-on_time_in_full = On time and in full
value-delay_median = Late ones: median delay
value-day_unknown = Promised or real day unknown
value-overdue = Past the promised day, no delivery recorded
value-orders = Orders
value-payment_median = Days until half is paid
value-paid_late = Paid after the due day
value-products = Different products
value-answer_median = First answer: half within
value-solution_median = Solution: half within
value-unanswered = No answer yet
value-requests = Requests
value-complaints = Complaints
value-claim_median = Complaint settled: half within
value-accepted = Accepted
value-worked = Worked on
value-returned = Returned
value-expired = Expired
value-passed = Passed
value-no_answer_yet = No answer yet
value-to_answer = Answer: half within
value-to_work = From answer to first contact: half within
value-to_win = From first contact to win: half within

# Tables within a measure
part-steps = Transitions
part-stages = Stages
part-customers = Customers
part-channel = Through dealers
part-dealers = Dealers
part-dealer = Dealer by dealer
part-product = Product presentations
part-certain = Only where the buyer's state is sure
part-compared = Can the teams be compared?
part-behaviours = By act
part-deals = Decided deals, by when we presented and proposed
part-silent = Needs whose buyer had decided to change
part-open_now = Open deals now
part-open_deals = Open deals out of step now
part-functions = By owning function
part-tactics = By tactic
part-use_reach = Reach
part-use_attract = Attract
part-use_nurture = Nurture
part-use_sell = Sell
part-use_deliver = Deliver
part-use_retain = Retain
part-unclear = Acts that do not tell their tactic

# Kinds of transition
direction-forward = forward
direction-back = back
direction-skipped = over a stage
direction-won = won
direction-lost = lost
direction-no_decision = no decision
direction-disqualified = disqualified
direction-closed = closed, result not recorded
direction-early = ahead of the buyer
direction-late = behind the buyer
direction-silent = we are silent
direction-others = others, together

# Reasons why there is no number (n is the number of records that there are)
reason-nothing-recorded = The records hold nothing for this measure yet.
reason-nothing-asked = The records hold nothing for this period and these filters.
reason-field-missing = Cannot tell: the records do not hold { $field }. This speaks of the records, not of people's work.
reason-nothing-closed = Cannot tell: no deal was closed here.
reason-one-outcome = Cannot tell: the records hold only one outcome of deals ({ $n }), so wins and losses cannot be compared. Record lost deals too.
reason-figure-not-entered = Cannot tell: no record holds this figure, and none was entered by hand for this time.
reason-kpi-not-cut = The records do not hold this number split that way.
reason-records-begin-later = Cannot tell yet: the records begin later than the time it is compared with.
reason-nothing-counted = Cannot tell: there is nothing to count here.
reason-not-watched-so-long = Cannot tell yet: none has been watched for so long.
reason-median-not-reached = Cannot tell yet: fewer than half have come so far while watched.
reason-no-stage-history = Cannot tell: the records hold stages as they are now, but no history of their changes. An export of the change history would show every transition.
reason-no-wins-of-leads = Cannot tell: no lead in the records became a won deal; check that deals name their lead.
reason-no-amounts = Cannot tell: no amounts are recorded.
reason-no-history = Cannot tell: the records are too short to know who had bought before.
reason-too-few-purchases = Cannot tell: no customer has enough purchases for a rhythm of their own.
reason-no-dealers = Cannot tell: no dealer is recorded with the purchases.
reason-no-dealer-requests = Cannot tell: no request is recorded as a dealer's.
reason-buyer-unknown = Cannot tell: at these moments the buyer's state is unknown. Record what buyers do themselves: questions, requests, answers.
reason-names-hidden = This would show single people; what is checked is the rule and not the person. Ask by team, or, for your own deals, with names = shown.
reason-too-few-people = Fewer than { $n } people stand behind this, so it is not shown: it would be about persons.
reason-too-few-to-compare = Cannot tell: too few acts or customers stand behind this to compare it with others.
reason-recording-thin = Cannot tell: too few contacts say what was done in them. This difference could come from the way of recording alone, not from the work.
reason-no-sure-difference = Cannot tell: the differences from the others are within what chance explains.
reason-hours-without-price = Cannot tell: some hours have no price. Record the cost of an hour, or give the parameter hour_cost.
reason-several-currencies = Cannot tell: the costs are in several currencies, and currencies are not mixed.
reason-no-costs = Cannot tell: no costs are recorded.
reason-no-hours = Cannot tell: no hours are recorded.
reason-cost-without-leads = There are costs, but the records show no lead that this brought.
reason-step-not-recorded = Cannot tell: this step of leads is not recorded.
reason-nobody-came-so-far = No lead has come so far.
reason-one-function-only = Cannot tell: leads and costs of both sales and marketing are needed.
reason-costs-not-cut = Costs are not recorded by this dimension, so they cannot be set against these leads.
reason-no-trace = The records hold no trace of it: it is not used, or it is not recorded.
reason-nobody-named = The acts name no customer and no lead.
reason-no-promised-day = Cannot tell: there is no order with both the promised and the real day of delivery.
reason-in-full-not-recorded = Cannot tell: the delivered quantity is not recorded.
reason-no-payments = Cannot tell: no day of payment is recorded.
reason-no-due-day = Cannot tell: no due day of payment is recorded.
reason-no-products = Cannot tell: the orders do not say which product.
reason-no-answer-times = Cannot tell: the time of answer is not recorded.
reason-no-complaints = Cannot tell: no complaints are recorded anywhere.
reason-no-passed-leads = Cannot tell: no lead passed to a dealer is recorded.

# Notes
note-figure-entered = A figure in it was entered by hand; it is not measured.
note-cohort-watched = Only those count that were watched for the whole time.
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
note-first-touch = A lead belongs to the first tactic that its records name: by an event of the lead, else by its campaign, else by its source.
note-lead-tactics = The functions' numbers hold the tactics that work first of all for reach and attract, and the costs recorded for these stages.
note-hours-within = Where a line holds both an amount and hours, the hours are taken as paid within the amount.
note-stage-by-records = The stage is the one in which the customer stood on that day by leads, deals, orders and deliveries.
note-tactics-not-ranked = The order is that of the standard, not of success: numbers of different tactics and stages do not compare.
note-on-time-of-known = On time is a share of the orders whose promised and real days are both known.
note-calendar-hours = Hours and days are calendar ones, with nights and weekends.
note-worked-is-accepted = A lead on which a dealer reported work counts as accepted.
note-leads-outside-costs = { $n ->
    [one] { $n } lead from months without recorded costs is left out.
   *[other] { $n } leads from months without recorded costs are left out.
}
note-costs-without-tactic = { $n ->
    [one] { $n } line of costs names neither tactic nor stage and is left out.
   *[other] { $n } lines of costs name neither tactic nor stage and are left out.
}
note-passed-without-lead = { $n ->
    [one] { $n } passed lead has no number in the records and is left out.
   *[other] { $n } passed leads have no number in the records and are left out.
}
note-currencies = Amounts are in several currencies ({ $currencies }); each stands apart.
note-state-inferred = The buyer's state is inferred from the buyer's recorded acts; it is an estimate. What goes together with won deals need not be their cause.
note-records-end = “Now” is { $day }: the last day of the records.
note-ambiguous-acts = { $n ->
    [one] { $n } act of a buyer could belong to several open needs; it is left unassigned.
   *[other] { $n } acts of buyers could belong to several open needs; they are left unassigned.
}
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
