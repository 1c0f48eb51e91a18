// Begin: take up kept answers, draw everything, listen.
let asked = "";

/** Draw everything anew: after another language, frame, reading or file. */
function drawAll() {
  writeWords();
  drawHead();
  drawMap();
  drawLegend();
  drawCards();
  asked = "";
}

/** Show what has changed, and keep it. */
function changed() {
  const now = `${state.frame} ${kept().at}`;
  if (asked !== now) drawQuestion();
  else paintQuestion();
  asked = now;
  paintMap();
  paintCards();
  paintPanel();
  drawFindings();
  drawPrintHead();
  byId("restart").hidden = !answeredAnywhere();
  byId("memory-off").hidden = remember();
}

writeWords();
takeUp();
wireHead();
wirePanel();
drawAll();
changed();
