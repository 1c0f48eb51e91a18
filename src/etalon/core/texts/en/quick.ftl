# The no-records map: the page
quick-kind = The team's estimate
quick-noscript = The page colours the map with JavaScript. Allow it for this file.
quick-organisation = Organisation
quick-day = Date
quick-language = Language
quick-frames = Frames
quick-readings = How to read the picture
quick-save = Save
quick-load = Open
quick-print = Print
quick-restart = Start afresh
quick-undo = Bring back
quick-more = File and print
quick-close = Close
quick-map = Map
quick-list = List
quick-look = View
quick-map-help = Arrow keys lead from cell to cell, Enter opens its question.
quick-cell-open = no answer yet
quick-profile = Typical profile by the article
quick-profile-mark = by the article: { $level }
quick-profile-help = A framed number is the level that the B2B Ray article calls typical. Where there is no frame, the article is silent.
quick-offline = The page works without a network and sends nothing anywhere.

# The no-records map: the question
quick-question-tab = Question { $number } of { $total }
quick-findings-tab = What to talk about
quick-panel = Questions and findings
quick-fold = Fold
quick-unfold = Unfold
quick-answered = Answered: { $done } of { $total }
quick-back = Back
quick-next = Next
quick-clear = Take back the answer
quick-finish = To the findings
quick-choose = Choose a level
quick-choose-use = Do you use this
quick-example = Example for the levels: the process “{ $process }”

quick-help-0 = Nobody does this
quick-help-1 = Done now and then
quick-help-2 = There is an order and an owner
quick-help-3 = There are figures, and people look at them
quick-help-4 = Figures change the work
quick-help-used = We do this at this stage
quick-help-unused = We do not do this at this stage
quick-help-na = It is not our case
quick-help-unknown = A useful answer: it is no zero

# The no-records map: what those hear who do not see the map
quick-said = { $place }: { $answer }. { $colour }
quick-cleared = { $place }: answer taken back.
quick-colour-0 = The cell is white with a dashed outline.
quick-colour-1 = The cell is pale blue.
quick-colour-2 = The cell is light blue.
quick-colour-3 = The cell is blue.
quick-colour-4 = The cell is dark blue.
quick-colour-used = The cell is light blue.
quick-colour-unused = The cell is white with a dashed outline.
quick-colour-na = The cell is grey.
quick-colour-unknown = The cell is hatched.
quick-profile-shown = The typical profile is shown.
quick-profile-hidden = The typical profile is hidden.

# The no-records map: findings
quick-findings = The three weakest places by the team's estimate
quick-findings-use = Three places where a fitting tactic is not used
quick-finding-0 = { $place }: the team says it is absent. What would have to happen for it to have an owner and a first step?
quick-finding-1 = { $place }: done now and then. What would have to happen for it to stop depending on a few people?
quick-finding-2 = { $place }: described but not measured. What would have to happen for us to see within a month whether it works?
quick-finding-3 = { $place }: measured, but the figures do not change the work yet. What would have to happen for decisions to rest on them?
quick-finding-unused = { $place }: we do not use this. Why not, and what would have to happen for us to try it?
quick-finding-typical = The article names this place as typically weak.
quick-findings-none = There is no answer yet. Answer the first questions, and the weakest places will appear here.
quick-findings-strong = The team named no weak place. Which records show that, and who might disagree?
quick-findings-so-far = So far by { $done } answers of { $total }.
quick-tied = Equal answers stand in the order of the sales cycle, beginning with nurture: there the cycle of a repeat customer begins. Other places follow as on the map.
quick-tied-drawn = Equal answers stand in the order of the map.
quick-unknowns = “Do not know”: { $places }. That is no zero. Who will find out, and by which day?

# The no-records map: file and memory
quick-file-name = map
quick-saved = The file “{ $file }” is saved.
quick-loaded = The file “{ $file }” is open; answers in it: { $count }.
quick-restored = These are answers that were kept in this browser.
quick-restarted = The answers are removed.
quick-memory-off = The browser does not let the page keep answers: save a file before you close it.
quick-kept = Your answers are untouched.
quick-load-unreadable = The file “{ $file }” cannot be read. Check that it is still there.
quick-load-not-json = The file “{ $file }” is damaged or is not JSON. Open a file that a page like this one has saved.
quick-load-other = The file “{ $file }” was saved by another program. Open a file that a page like this one has saved.
quick-load-newer = The file “{ $file }” was saved by a newer version. Open it in a page made by the new Etalon.
quick-load-frame = The file “{ $file }” holds no frame of this page; it holds: { $found }. Open a page with that frame.
quick-load-wrong = The file “{ $file }” holds what the map does not know: { $found }. Open the file as it was saved.

# The no-records map: about the frame
quick-about = About this frame
quick-about-purpose = What it is for
quick-about-novelty = What is new
quick-about-origin = Where it comes from
quick-about-limits = Its limits

# The no-records map: a saved file cannot be read
problem-quick-not-json = The file is damaged or is not JSON. Take a file that the map page has saved.
problem-quick-other-file = This is not a saved map. Take a file that the map page has saved.
problem-quick-newer = The map was saved in version { $found }, this program knows { $known }. Update Etalon.
problem-quick-unknown-frame = The standard has no frame “{ $found }”.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {" "}Take the map file as it was saved.
}
problem-quick-unknown-reading = This frame has no reading “{ $found }”.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {" "}Take the map file as it was saved.
}
problem-quick-unknown-cell = This map has no cell “{ $found }”.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {" "}Take the map file as it was saved.
}
problem-quick-wrong-answer = The cell “{ $cell }” cannot have the answer “{ $found }”. Allowed: { $allowed }.
problem-quick-no-frame = There is no frame “{ $found }”. There are: { $allowed } or all.
