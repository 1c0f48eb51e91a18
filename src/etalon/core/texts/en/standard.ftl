# Problems of a whole pack
problem-reference-dangling = “{ $target }” leads nowhere: there is no such id among { $kinds }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {" "}Add it or name another.
}
problem-text-missing = “{ $id }”: the text “{ $field }” is empty in { $language }; write it.
problem-tactic-fit-incomplete = “{ $id }” has no fit for: { $lacks }. Give M, U, R or X for each stage.
problem-process-lines-not-five = “{ $id }” has { $found } maturity lines; give all five (levels 0 to 4) or none.
problem-cell-without-name = The cell “{ $id }” has neither a name nor a ref; add one of them.
