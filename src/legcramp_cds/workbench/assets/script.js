// The page works without this file; with it, an answer takes the place of the old one without a flash.
"use strict";

const live = document.getElementById("live");
let turns = Promise.resolve();

// One change after the other: the second one builds on what the first one did to the record.
document.addEventListener("submit", (event) => {
  // Not `form.id`: a field of that name would stand in its place.
  if (!event.target.matches("#case")) return;
  event.preventDefault();
  const { name, value } = event.submitter ?? {};
  turns = turns.then(() => send(name, value));
});

async function send(name, value) {
  const form = document.getElementById("case");
  const sent = entries();
  const body = new URLSearchParams(new FormData(form));
  if (name) body.set(name, value);
  try {
    const answer = await fetch(form.action, { method: "POST", body });
    if (!answer.ok) throw new Error(`The service answered ${answer.status}.`);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    show(page.querySelector("main"), sent);
  } catch (error) {
    live.textContent = `Nothing was changed. ${error.message}`;
    live.classList.remove("unseen");
  }
}

// What stands in the fields, by the id of each.
function entries() {
  const fields = document.querySelectorAll("#case :is(input:not([type=hidden]), select, textarea)");
  return new Map([...fields].map((field) => [field.id, field.type === "checkbox" ? field.checked : field.value]));
}

function show(main, sent) {
  const focused = document.activeElement?.id;
  // Whoever went on typing while the answer was on its way keeps what was typed.
  const typed = [...entries()].filter(([id, value]) => sent.has(id) && sent.get(id) !== value);
  const open = [...document.querySelectorAll("details[id][open]")].map((details) => details.id);
  document.querySelector("main").replaceWith(main);
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  for (const [id, value] of typed) {
    const field = document.getElementById(id);
    if (field) field[field.type === "checkbox" ? "checked" : "value"] = value;
  }
  enhance();
  const told = document.querySelector("#notes > *");
  // A button that is gone leaves the focus at what its pressing did.
  (document.getElementById(focused) ?? document.getElementById("result")).focus({ preventScroll: true });
  live.classList.add("unseen");
  live.textContent = told?.textContent ?? "The assessment is up to date.";
  if (told && told.getBoundingClientRect().top < 0) told.scrollIntoView({ block: "start" });
}

// What is chosen, and not typed letter by letter, counts at once.
document.addEventListener("change", (event) => {
  const field = event.target;
  if (!field.form?.matches("#case")) return;
  if (field.matches("select:not(#state, #unit), input[type=checkbox], #age_years, #birth_date, #as_of, #onset")) {
    field.form.requestSubmit(document.getElementById("apply"));
  }
});

// The units of the chosen result come first.
document.addEventListener("input", (event) => {
  if (event.target.id !== "lab") return;
  const chosen = [...document.querySelectorAll("#results option")].find((option) => option.value === event.target.value);
  const list = document.getElementById("units");
  if (!chosen || !list) return;
  list.replaceChildren(...chosen.dataset.units.split(" ").map((unit) => new Option("", unit)));
});

document.addEventListener("click", async (event) => {
  const source = event.target.dataset?.copy;
  if (!source) return;
  const area = document.getElementById(source);
  area.select();
  await navigator.clipboard.writeText(area.value);
  live.textContent = "Copied.";
});

function enhance() {
  for (const button of document.querySelectorAll("[data-copy]")) button.hidden = !navigator.clipboard;
}
enhance();
