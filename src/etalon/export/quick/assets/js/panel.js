// The panel under the map: one tab asks, the other says what to talk about; it folds to show the whole map.
const VIEWS = ["question", "findings"];

function setView(view) {
  state.view = view;
  paintPanel();
}

function paintPanel() {
  const cells = reading().cells;
  const number = cells.indexOf(kept().at) + 1;
  byId("tab-question").textContent = word("question-tab", { number, total: cells.length });
  byId("tab-findings").textContent = word("findings-tab");
  for (const view of VIEWS) {
    const shown = view === state.view;
    byId(view).hidden = !shown;
    byId(`tab-${view}`).setAttribute("aria-selected", String(shown));
    byId(`tab-${view}`).setAttribute("tabindex", shown ? "0" : "-1");
  }
  byId("answered").textContent = word("answered", { done: answeredHere().length, total: cells.length });
  byId("panel-body").hidden = state.folded;
  byId("fold").textContent = word(state.folded ? "unfold" : "fold");
  byId("fold").setAttribute("aria-expanded", String(!state.folded));
}

function wirePanel() {
  for (const view of VIEWS) {
    byId(`tab-${view}`).addEventListener("click", () => {
      state.folded = false;
      setView(view);
    });
    byId(`tab-${view}`).addEventListener("keydown", (event) => {
      if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
      setView(VIEWS[1 - VIEWS.indexOf(view)]);
      byId(`tab-${state.view}`).focus();
    });
  }
  byId("fold").addEventListener("click", () => {
    state.folded = !state.folded;
    paintPanel();
  });
}
