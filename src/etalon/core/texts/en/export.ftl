# Slides
export-deck-title = Frames of B2B marketing and sales
export-deck-version = { $name }, version { $version }
export-part = { $title } ({ $part } of { $parts })
export-question = To discuss
export-levels = Levels
export-talk = What to talk about

# Speaker notes
export-notes-purpose = What it is for. { $words }
export-notes-new = What is new in it. { $words }
export-notes-lead = How to lead the talk. Give everybody a minute to choose a level for each place in silence, then hear all answers before anyone explains theirs. Talk where the answers differ. “Do not know” is a useful answer.
export-notes-coloured = What the colours say:
export-notes-origin = Where it comes from: { $words }
export-notes-limits = What it does not say. { $words }
export-notes-sources = Public sources:
export-notes-no-sources = No public source is named here: the texts are proposals of Etalon, to be edited.
export-notes-talk = Each point is a question, not a verdict. Begin with one of them; write down who will find out what, and by which day.
export-notes-edit = Everything on these slides is a shape with text: click, change, move. A click on a box leads to what is inside it, the line under the title leads back.

# The command “export”
cli-export = Write the frames as slides (pptx), A3 posters (poster) or cut-out cards (cards), empty or coloured; or the whole standard as a site (site).
cli-export-progress = Drawing
cli-export-cut = { $count ->
    [one] One text did not fit whole and ends with an ellipsis: { $texts }
   *[other] { $count } texts did not fit whole and end with an ellipsis: { $texts }
}
cli-option-saved = Colour the frames from a map that the map page has saved (JSON).
cli-option-records = Colour the frames from the records and the newest saved map of this workspace; for a site: take its standard.
cli-option-theme = Your colours, type and logo: a YAML file (see docs/slides.md).
problem-export-no-folder = There is no folder “{ $folder }” to write into. Make it, or name another with --out.
problem-export-two-colours = --map and --workspace both name colours. Keep one of them.

# A theme
problem-theme-contrast = Text in the colour “{ $ink }” cannot be read on “{ $fill }”: contrast { $ratio }, needed { $enough }. Make one of the two lighter or darker.
problem-theme-ramp = “{ $high }” must be darker than “{ $low }”, so that levels can be told apart in grey print.
problem-theme-no-logo = There is no logo file { $logo }. Put it there, or take “logo” out of the theme.
problem-theme-logo-form = The logo { $logo } is neither PNG nor JPEG. Save it as one of them.

# Posters
export-poster-works = What works already
export-poster-hinders = What hinders us
export-poster-begin = Where we begin: who, what, by which day
export-poster-questions = To discuss: yes, partly, no, or do not know
export-poster-more = What is missing here that we do

# Cards
export-cards-title = Cards for teaching
export-cards-head = { $frame }: cards, sheet { $page } of { $pages }. Cut along the dashed lines.
export-cards-key = Key: { $frame }
export-cards-inside = Key, what is inside: { $frame }
export-cards-how = How to work with the cards. Shuffle those with the dark band and let teams of three or four lay the frame on a table; then put the cards with the light band inside the places. Compare with the key only when all teams are done, and discuss where they laid cards differently: some belong in several places.
export-card-place = place
export-card-inside = inside
