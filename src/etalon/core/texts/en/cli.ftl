# The command line
cli-program = Etalon: the standard of B2B marketing and sales, measured on an organisation’s people and records.
cli-interrupted = Interrupted. Nothing is half-written; run the same command again to go on.
cli-init = Make a new workspace: the folder of one organisation.
cli-would-write = would write { $path }
cli-wrote = wrote { $path }
cli-init-next = Next: colour the map yourself (“etalon assess quick --out map.html”), or put exported files into { $folder }/exports and run “etalon map FILE”.
cli-standard = Read the standard and check packs.
cli-check = Check a pack: form, references, texts in three languages.
cli-show = Show the kinds of documents, the items of a kind, or one item; or search (--search).
cli-standard-problems = { $count -> 
    [0] No problems.
    [one] { $count } problem.
   *[other] { $count } problems.
}
problem-show-unknown-kind = There is no kind “{ $found }”. Kinds: { $allowed }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-show-unknown-id = There is no “{ $found }” of this kind. Some that are: { $allowed }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
cli-column-kind = Kind
cli-column-count = Count
cli-column-folder = Folder
cli-column-id = Id
cli-column-name = Name
cli-column-origin = Origin
cli-column-field = Field
cli-option-name = Name of the organisation (the folder’s name by default).
cli-option-route = How you sell: directly, through a channel, or both.
cli-option-currency = Currency, three letters.
cli-option-language = Language: en, ru or uk.
cli-option-output = A table for people or JSON for programs.
cli-option-workspace = The workspace folder (the current one by default).
cli-option-dry-run = Say what would be done and change nothing.
cli-option-folder = Another pack than the shipped one.
cli-option-demo-folder = The folder of the invented company (demo-workspace by default).
cli-option-version = Print the version.
problem-cli-no-such-verb = “{ $command }” has no command “{ $found }”. It has: { $allowed }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-cli-no-such-option = There is no option { $option }.{ $hint ->
    [yes] {" "}Did you mean { $nearest }?
   *[no] {" "}See --help.
}
problem-cli-missing-parameter = { $parameter } is missing; name it (see --help).
problem-cli-bad-choice = { $parameter } must be one of: { $allowed }.
problem-cli-bad-parameter = { $parameter } does not fit: { $detail }
problem-cli-bad-day = { $parameter } must be a day such as 2026-03-31.
problem-cli-bad-range = { $parameter } must be a whole number from { $low } to { $high }.
problem-cli-bad-path = { $parameter }: there is something else at this path (a folder for a file, or a file for a folder). Name another.
problem-cli-period-reversed = --from { $first } is later than --to { $last }. Exchange them.
problem-cli-usage = The call is not right: { $detail } See --help.
cli-heading-usage = Usage: 
cli-heading-options = Options
cli-heading-commands = Commands
cli-option-help = Show this help.
cli-load = Load the exports of the workspace into its store and print what became of every row.
cli-load-progress = Loading
cli-load-unchanged = { $source }: the store already holds exactly this; nothing changed.
cli-option-rebuild = Make the store anew from the copies that it kept of all loaded files.
cli-load-changes = { $count ->
    [one] { $count } change of a record since the export before (it is kept with its date).
   *[other] { $count } changes of records since the export before (they are kept with their dates).
}
cli-load-deleted = { $count ->
    [one] { $count } record is missing from the full export: it counts as deleted, its history stays.
   *[other] { $count } records are missing from the full export: they count as deleted, their history stays.
}
cli-load-events-removed = { $count ->
    [one] { $count } event is no longer in the full export and was removed.
   *[other] { $count } events are no longer in the full export and were removed.
}
cli-load-events-kept = { $count ->
    [one] { $count } event no longer follows from the record but did happen: it stays as history.
   *[other] { $count } events no longer follow from the records but did happen: they stay as history.
}
cli-nothing-changed = Nothing was written (--dry-run).
cli-map = Draft a mapping for a table: which column is what, how sure, and why.
cli-map-next = The draft is in { $path }. Read its comments, put right what is wrong, then name it under “sources” in etalon.yaml.
cli-measure = One measure of the records; without a name, the list of measures.
cli-checkable = What the records can prove, what not, and what would unlock it.
cli-checkable-progress = Looking through the records
cli-report = Write the report: one page of the workspace, or of a single table (name its file).
cli-report-progress = Measuring
cli-serve = Serve the pages of the workspace on this machine.
cli-serving = Open { $address } in a browser. Ctrl-C ends it.
cli-demo = Show the main job on an invented company: make its records, load, measure, report, then serve the pages.
cli-demo-made = { $name }: an invented company, its records made in { $folder }.
cli-demo-kept = { $name }: an invented company, taken up again from { $folder }.
cli-demo-rows = Read: { $files } files, { $rows } rows; used { $used }, set aside with a reason { $left } (the exports are dirty on purpose; “etalon report” and “etalon load” list the reasons).
cli-demo-report = Report:            { $path }
cli-demo-map = Map to colour:     { $path }
cli-demo-truth = How it truly was:  { $path }
cli-assess = What people say, with no records at all.
cli-quick = Write one offline page on which a map is coloured by hand in ten minutes.
cli-quick-next = Open it in any browser, with or without a network. Save the answers there; put the saved file into the folder “assessment” of a workspace to see it in the report.
cli-option-out = The file to write.
cli-option-first = First day, YYYY-MM-DD.
cli-option-last = Last day, YYYY-MM-DD.
cli-option-by = A field to cut by, such as source or segment; may be repeated.
cli-option-where = A filter field=value; may be repeated.
cli-option-explained = Say what the measure computes and from what.
cli-option-port = The port; 0 takes any free one.
cli-option-no-serve = Stop before serving.
cli-option-frame = Which frame: its code (A, B1, B2, B3, B4, or of your own) or all.
problem-file-exists = The file is already there; name another with --out, or remove it yourself.
cli-option-organisation = The organisation’s name, printed on the map.
cli-map-progress = Looking at the table
cli-sample = Simulate a company whose truth is known: exports, a workspace over them, the truth beside them.
cli-sample-progress = Simulating
cli-sample-next = Next: etalon load --workspace { $folder }
cli-option-accounts = How many accounts.
cli-option-months = How many months.
cli-option-seed = The same seed gives the same company.
cli-option-world = The world: balanced, dealer-heavy, early-sellers, thin-records, or a file of your own.
