# The command line
cli-program = Etalon: the standard of B2B marketing and sales, measured on an organisation’s people and records.
cli-interrupted = Interrupted. Nothing is half-written; run the same command again to go on.
cli-init = Make a new workspace: the folder of one organisation.
cli-would-write = would write { $path }
cli-wrote = wrote { $path }
cli-init-next = Next: colour the map yourself (“etalon assess quick --out map.html”), or put exported files into { $folder }/exports and run “etalon map FILE”.
cli-standard = Read the standard and check packs.
cli-check = Check a pack: form, references, texts in three languages.
cli-show = Show the kinds of documents, the items of a kind, or one item.
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
cli-option-version = Print the version.
problem-cli-no-such-option = There is no option { $option }.{ $hint ->
    [yes] {" "}Did you mean { $nearest }?
   *[no] {" "}See --help.
}
problem-cli-missing-parameter = { $parameter } is missing; name it (see --help).
problem-cli-bad-choice = { $parameter } must be one of: { $allowed }.
problem-cli-bad-parameter = { $parameter } does not fit: { $detail }
problem-cli-usage = The call is not right: { $detail } See --help.
cli-heading-usage = Usage: 
cli-heading-options = Options
cli-heading-commands = Commands
cli-option-help = Show this help.
