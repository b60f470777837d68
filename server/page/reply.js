// The reply: what arrives, where it goes, and what is said about it.
import { draw, leadOf, name, whole } from "./draw.js";
import * as copy from "./copy.js";

const el = (id) => document.getElementById(id);
const region = el("reply");

// What is told at the end, beside who wrote the items. All other notices come first.
const hints = ["no_model", "degraded", "language_unavailable", "fewer_items", "task_inferred"];

const origins = {
  model: "Written by a language model. Each item was checked before it came here.",
  handbook: "All of this comes from the handbook.",
  mixed: "Partly written by a language model, and checked; the rest comes from the handbook.",
};

let task = "";
let language = "en";
let passages = new Map();

// begin makes room for a new reply.
export function begin(of, inLanguage) {
  [task, language, passages] = [of, inLanguage || "en", new Map()];
  const template = document.querySelector(`template[data-reply="${task}"]`);
  for (const id of ["notices", "trouble", "passages", "said", "origin"]) el(id).replaceChildren();
  el("parts").replaceChildren(template.content.cloneNode(true));
  el("ending").hidden = true;
  el("guidance").hidden = true;
  el("guidance").open = false;
  el("about").hidden = true;
  el("reply-title").textContent = template.dataset.label;
  progress("Reading the handbook");
  region.hidden = false;
  el("reply-title").focus();
}

// end takes the reply away.
export function end() {
  region.hidden = true;
  el("about").hidden = false;
  for (const id of ["notices", "trouble", "parts", "passages", "said", "origin", "reply-title"]) el(id).replaceChildren();
  passages = new Map();
}

// on takes the events of a stream.
export const on = {
  guidance({ guidance }) {
    know(guidance);
    progress("Finding the words");
  },

  item({ part, item }) {
    const section = el("parts").querySelector(`[data-part="${part}"]`);
    const template = document.querySelector(`template[data-item="${task}/${part}"]`);
    if (!section || !template) return;
    const li = draw(template, item, language, passages);
    section.hidden = false;
    section.querySelector(".items").append(li);
    progress(`${arrived()} here, more to come`);
    say(leadOf(li));
  },

  notice({ code, message }) {
    const p = document.createElement("p");
    p.textContent = message;
    p.className = "notice " + code;
    if (code === "safety") {
      p.setAttribute("role", "alert");
      el("notices").prepend(p);
    } else if (hints.includes(code)) {
      el("origin").append(" ", message);
    } else {
      el("notices").append(p);
    }
  },

  done(done) {
    know(done.guidance);
    for (const details of el("parts").querySelectorAll(".citation")) name(details, passages);
    arrange(done.items);
    for (const li of el("parts").querySelectorAll(".item")) if (li.lang === language) li.lang = done.language;
    el("origin").prepend(origins[done.origin] ?? "");
    finish();
    say(`That is all: ${arrived()} ${arrived() === 1 ? "item" : "items"}.`);
  },
};

function know(guidance) {
  for (const g of guidance ?? []) passages.set(g.passage, g);
}

// arrange puts the items into the order in which they are best shown. Only those are moved that have to be, and the focus
// stays where it is.
function arrange(ids) {
  const focused = document.activeElement;
  for (const list of el("parts").querySelectorAll(".items")) {
    const wanted = ids.map((id) => list.querySelector(`[data-id="${CSS.escape(id)}"]`)).filter(Boolean);
    wanted.forEach((li, i) => {
      if (list.children[i] !== li) list.insertBefore(li, list.children[i]);
    });
  }
  if (focused !== document.activeElement) focused.focus();
}

function arrived() {
  return el("parts").querySelectorAll(".item").length;
}

// finish shows what can be done with what is there, however it ended.
export function finish() {
  progress("");
  el("ending").hidden = arrived() === 0;
  el("guidance").hidden = passages.size === 0;
}

// read draws the guidance when somebody wants to see it.
export function read() {
  if (el("guidance").open && !el("passages").hasChildNodes()) el("passages").append(...[...passages.values()].map(whole));
}

// progress says quietly what is happening: nothing any more, when it is empty.
function progress(text) {
  if (text === "" && document.activeElement === el("stop")) el("reply-title").focus(); // or the focus would be lost
  el("progress").hidden = text === "";
  el("progress-text").textContent = text;
}

// say lets a screen reader know. Items themselves are no live region: their labels, citations and buttons would be read out
// too. What was said goes again, so that nobody who reads the page meets it twice.
export function say(text) {
  const p = Object.assign(document.createElement("p"), { textContent: text });
  el("said").append(p);
  setTimeout(() => p.remove(), 10_000);
}

// trouble says what went wrong and offers to try again. What has arrived stays.
export function trouble(words, again, more = "") {
  finish();
  const p = document.createElement("p");
  p.textContent = words;
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: "Try again" });
  button.addEventListener("click", again);
  const note = Object.assign(document.createElement("p"), { className: "hint", textContent: more });
  el("trouble").replaceChildren(p, ...(more ? [note] : []), button);
}

// stopped is no trouble: it was wished for.
export function stopped() {
  finish();
  if (arrived() > 0) el("origin").prepend("Stopped. What had arrived is still here.");
  else el("origin").replaceChildren();
  el("reply-title").focus();
}

export function allText() {
  return copy.all(el("reply-title").textContent, el("parts").querySelectorAll(".part"));
}
