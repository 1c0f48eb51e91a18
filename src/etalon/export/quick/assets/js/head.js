// The head of the page: frames, readings, languages, organisation and day, file, print, the view on a phone.

function drawHead() {
  document.title = `${say(frame().name)} · Etalon`;
  byId("frame-name").textContent = say(frame().name);
  byId("organisation").value = state.organisation;
  byId("day").value = state.day;
  for (const button of all("button[data-frame]")) {
    press(button, button.dataset.frame === state.frame);
    button.querySelector("span").textContent = say(frameOf(button.dataset.frame).name);
  }
  for (const button of all("button[data-language]")) press(button, button.dataset.language === state.language);
  for (const button of all("button[data-look]")) press(button, button.dataset.look === state.look);
  byId("board").dataset.look = state.look;
  byId("profile").checked = state.profile;
  drawReadings();
  drawAbout();
}

const press = (button, on) => button.setAttribute("aria-pressed", String(on));

function drawReadings() {
  const box = byId("readings");
  box.hidden = frame().readings.length < 2;
  const buttons = frame().readings.map((one) => {
    const button = make("button", { type: "button", "data-reading": one.id }, say(one.name));
    press(button, one.id === kept().reading);
    button.addEventListener("click", () => {
      kept().reading = one.id;
      if (!one.cells.includes(kept().at)) kept().at = one.cells[0];
      drawAll();
      changed();
      document.querySelector(`[data-reading="${one.id}"]`).focus();
    });
    return button;
  });
  box.replaceChildren(...buttons);
}

function drawAbout() {
  const { about } = frame();
  const rows = ["purpose", "novelty", "origin", "limits"].flatMap((part) => [
    make("dt", {}, word(`about-${part}`)),
    make("dd", {}, say(about[part])),
  ]);
  const { note } = reading();
  byId("about").replaceChildren(...rows, ...(note ? [make("dt", {}, word("readings")), make("dd", {}, say(note))] : []));
}

function wireHead() {
  const fields = { organisation: "input", day: "change" };
  for (const [name, event] of Object.entries(fields)) {
    byId(name).addEventListener(event, () => {
      state[name] = byId(name).value;
      changed();
    });
  }
  const choices = { language: all("button[data-language]"), frame: all("button[data-frame]"), look: all("button[data-look]") };
  for (const [name, buttons] of Object.entries(choices)) {
    for (const button of buttons) {
      button.addEventListener("click", () => {
        state[name] = button.dataset[name];
        if (name === "frame") state.view = answeredHere().length < reading().cells.length ? "question" : "findings";
        hush();
        drawAll();
        changed();
      });
    }
  }
  byId("more").addEventListener("click", () => {
    const open = byId("head").classList.toggle("is-open");
    byId("more").setAttribute("aria-expanded", String(open));
  });
  byId("save").addEventListener("click", saveFile);
  byId("load").addEventListener("click", () => byId("file").click());
  byId("file").addEventListener("change", async () => {
    const [file] = byId("file").files;
    if (file) await openFile(file);
    byId("file").value = "";
  });
  byId("print").addEventListener("click", () => window.print());
  byId("restart").addEventListener("click", startAfresh);
  byId("profile").addEventListener("change", () => {
    state.profile = byId("profile").checked;
    changed();
    drawLegend();
    byId("said").textContent = word(state.profile ? "profile-shown" : "profile-hidden");
  });
}
