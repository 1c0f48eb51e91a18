# Problems of a whole pack
problem-reference-dangling = “{ $target }” leads nowhere: there is no such id among { $kinds }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {" "}Add it or name another.
}
problem-text-missing = “{ $id }”: the text “{ $field }” is empty in { $language }; write it.
problem-tactic-fit-incomplete = “{ $id }” has no fit for: { $lacks }. Give M, U, R or X for each stage.
problem-process-lines-not-five = “{ $id }” has { $found } maturity lines; give all five (levels 0 to 4).
problem-cell-without-name = The cell “{ $id }” has neither a name nor a ref; add one of them.

# Kinds of documents
kind-stages = Stages
kind-buyer-phases = Buyer phases
kind-buyer-states = Buyer states
kind-sync = Synchronisation maps
kind-behaviours = Seller behaviours
kind-buyer-rules = Rules for reading the buyer's state
kind-roles = Buying roles
kind-deal-steps = Deal steps
kind-event-kinds = Kinds of events
kind-process-groups = Groups of processes
kind-processes = Processes
kind-profiles = Typical profiles
kind-tactic-families = Families of tactics
kind-tactics = Tactics
kind-partner-phases = Partner life cycle
kind-channel-tactics = Channel tactics
kind-zones = Growth zones
kind-zone-links = Causes and results
kind-technologies = Technologies
kind-frames = Frames
kind-findings = Findings
kind-stage-criteria = Stage criteria
kind-stage-sheets = Stage sheets
kind-messages = Messages
kind-content-cells = Content matrix
kind-partner-steps = Channel enablement by step
kind-logistics-measures = Measures of logistics and service
kind-lead-states = States of a passed lead
kind-lead-pack-fields = What goes with a passed lead
kind-scorecard-lines = Lines of the partner scorecard
kind-scorecard-bands = Bands of the partner scorecard
kind-terms = Glossary
kind-rules = Rules
kind-sources = Public sources
kind-kpi-sets = Named sets of records
kind-kpis = KPIs
kind-principles = Principles of the method
kind-article-names = Names in the article
kind-buyer-models = Public models of buying
kind-facts = Published facts
kind-buyer-exits = Ways out of buying
kind-model-signs = Signs of model 2.0
kind-channel-aspects = Direct and channel compared
kind-dealer-questions = Questions for dealers
kind-regulation-sections = Sections of a regulation
kind-questions = Checklist questions
kind-maturity-lines = Maturity lines

# Origin
origin-a = stated in the article
origin-r = public source
origin-j = proposal of Etalon, editable
origin-m = not verified
problem-trace-unknown = “{ $trace }” is neither a column of the contract (table.column) nor a kind of event (events:kind); name one that is.
problem-rule-default-outside = “{ $id }”: { $name } is { $default } by default, outside its own range { $least } to { $most }; change one of them.
problem-rule-object-unknown = “{ $id }”: no records are of the object “{ $found }”; a case may be about an account, a contact, a lead, a deal, an order, a ticket, a partner or another object of the contract.
problem-rule-parameter-unknown = “{ $id }”: a text uses “{ $name }”, but the rule has no such parameter ({ $allowed }); add it or name another.
