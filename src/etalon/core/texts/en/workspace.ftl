problem-workspace-not-found = There is no etalon.yaml in this folder. Make a workspace with “etalon init DIR”, or name one with --workspace.
problem-workspace-exists = There already is a workspace here. Choose another folder.
problem-workspace-path-outside = “{ $path }” leads out of the workspace folder; put the file inside it.
workspace-template =
    format: 1
    organisation: { $organisation }
    # How you sell: direct, channel (through dealers and partners) or both
    route: { $route }
    # What else is true of you, so that the standard fits: “etalon standard show traits”
    profile: { $profile }
    # Your own packs over the standard, made by “etalon new”
    packs: []
    currency: { $currency }
    language: { $language }
    # The zone in which times without a zone were written
    time_zone: UTC
    # Each source: a mapping (made by “etalon map FILE”) and the folder with its exported files
    sources: []
workspace-exports-readme = Put your exported files here, then run “etalon map FILE” and “etalon load”.
workspace-mappings-readme = Mappings say which column of an export is what. “etalon map FILE” drafts one; you finish it.
problem-workspace-not-loaded = Nothing has been loaded here yet. Run “etalon load” first.
problem-workspace-no-sources = No source is named under “sources”. Run “etalon map FILE --out mappings/NAME.yaml” and add it there.
problem-serve-port-forbidden = Port { $port } needs rights that this account does not have. Name another with --port, or 0 for any free one.
problem-serve-port-taken = Port { $port } is taken. Name another with --port, or 0 for any free one.
problem-workspace-source-twice = Two sources have the id “{ $id }”; the second would take the place of the first. Give one of the mappings another id.
problem-workspace-currency = “{ $found }” is not a currency code. Write three capital letters in “{ $field }”, such as EUR or UAH.
problem-demo-folder-taken = There is something else in this folder, and the demo makes its folder anew. Name an empty one with --dir.

# What a load leaves for a person
cli-load-aside = { $source }: { $rows ->
    [one] { $rows } row was set aside
   *[other] { $rows } rows were set aside
}, with the reason, in { $paths }. Correct it there, move the file under the same name into { $folder } and load again.
cli-load-aside-changed = { $source }: { $paths } was changed by hand and is left as it is. Move it into { $folder } under the same name and load again.
cli-load-unread = { $count ->
    [one] No mapping reads { $count } file: { $names }.
   *[other] No mapping reads { $count } files: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }.
} Nothing was taken from there. Draft a mapping: etalon map "{ $first }", or say “reason: not-evidence” in one.
story-unread = { $count ->
    [one] One more file lies beside these exports, and no mapping reads it: { $names }.
   *[other] { $count } more files lie beside these exports, and no mapping reads them: { $names }.
} “etalon map FILE” drafts one.
