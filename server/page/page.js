// The page: it asks the coach and shows what comes. It keeps nothing and loads nothing from elsewhere.
import { events } from "./events.js";
import * as copy from "./copy.js";
import * as form from "./form.js";
import * as reply from "./reply.js";

// The server sends a comment line every 15 s. When it is silent for much longer, nobody is there any more.
const silence = 40_000;

const el = (id) => document.getElementById(id);
let asking = null; // what ends the request that is under way

// ask sends what the form holds and shows the reply as it comes.
async function ask() {
  stop();
  form.unmark();
  const task = form.task();
  const body = form.body();
  const json = JSON.stringify(body);
  if (form.tooLarge(json)) return;
  const mine = (asking = new AbortController());
  reply.begin(task, body.language);
  try {
    await follow(task, json, mine);
  } catch {
    if (mine === asking) reply.trouble(brokenOff(), ask);
  } finally {
    if (mine === asking) asking = null;
  }
}

// follow reads a reply to its end, and throws where that doesn't come.
async function follow(task, json, mine) {
  const response = await fetch("/v1/coach/" + encodeURIComponent(task), {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "text/event-stream", ...form.authorization() },
    body: json,
    signal: mine.signal,
    cache: "no-store",
  });
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    if (mine === asking) refused(response, problem);
    return;
  }
  let timer;
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => mine.abort(), silence);
  };
  try {
    heard();
    for await (const { name, data } of events(response.body, heard)) {
      if (mine !== asking) return;
      if (name === "error") return reply.trouble(words(data.status), ask, reference(data));
      reply.on[name]?.(data);
      if (name === "done") return;
    }
  } finally {
    clearTimeout(timer);
  }
  throw new Error("the stream ended too early");
}

// stop leaves the request under way.
function stop() {
  const running = asking;
  asking = null;
  running?.abort();
}

// What is wrong with a key. Any other code means that it never was one of this service.
const keys = {
  mistyped_key: "This is not the whole key. Please copy it once more.",
  expired_key: "This key has run out. Those who run this service can give you a new one.",
  revoked_key: "This key no longer works. Those who run this service can give you a new one.",
  missing_scope: "This key is for something else. Those who run this service can give you one for the coach.",
};

// refused shows a problem document: at the fields where it names any, else in a sentence.
function refused(response, problem) {
  if (response.status === 401 || problem.code === "missing_scope") {
    reply.end();
    form.askForKey(keys[problem.code] ?? "This key is not known here. Please look whether it is the right one.");
    return;
  }
  const elsewhere = form.mark(problem.errors ?? []);
  if (response.status === 422 && problem.errors?.length && elsewhere.length === 0) {
    reply.end();
    return;
  }
  const said = problem.code === "rate_limited" ? "That was a lot in a short time." : "";
  reply.trouble(words(response.status, response.headers.get("Retry-After"), said), ask, reference(problem));
}

// words for a status, for people.
function words(status, after, said) {
  switch (status) {
    case 413:
      return "That is more than the coach can read at once. Shorten it a little, and keep what matters most.";
    case 422:
      return "Something in the form does not fit. Please look it over.";
    case 429:
      return `${said || "Many people are asking just now."} ${later(after)}`;
    case 503:
      return `The coach is away for a moment. ${later(after)}`;
    default:
      return status >= 500
        ? "Something went wrong on our side. What you wrote is still in the form."
        : "The coach could not read this request. What you wrote is still in the form.";
  }
}

// later reads a Retry-After header: seconds, or a date.
function later(after) {
  const seconds = Math.ceil(/^\d+$/.test(after) ? Number(after) : (Date.parse(after) - Date.now()) / 1000);
  if (!(seconds > 1)) return "Please try again in a moment.";
  return seconds < 100 ? `Please try again in ${seconds} seconds.` : `Please try again in ${Math.ceil(seconds / 60)} minutes.`;
}

function reference({ request_id: id }) {
  return id ? `If it happens again, tell those who run this service: request ${id}.` : "";
}

function brokenOff() {
  return el("parts").querySelector(".item")
    ? "The connection broke off. What had arrived is still here."
    : "The coach cannot be reached. What you wrote is still in the form.";
}

// copied puts a text on the clipboard and says so where it was asked for.
async function copied(button, text) {
  const said = button.firstChild;
  const before = (button.dataset.before ??= said.textContent);
  try {
    await copy.write(text);
    said.textContent = "Copied";
  } catch {
    said.textContent = "Not copied";
  }
  reply.say(said.textContent);
  setTimeout(() => (said.textContent = before), 2000);
}

// forget leaves nothing behind.
function forget() {
  stop();
  form.clear();
  reply.end();
}

el("form").addEventListener("submit", (e) => {
  e.preventDefault();
  ask();
});
el("form").addEventListener("change", form.show);
el("form").addEventListener("beforeinput", form.trim);
el("form").addEventListener("input", (e) => {
  const over = e.target.dataset.max ? form.count(e.target) : "";
  if (over) reply.say(over);
  if (e.target.getAttribute("aria-invalid")) form.unmark([e.target]);
});
el("form").addEventListener("keydown", (e) => {
  if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) el("form").requestSubmit();
});
el("clear").addEventListener("click", () => {
  forget();
  form.situation.focus();
});
el("stop").addEventListener("click", () => {
  stop();
  reply.stopped();
});
el("parts").addEventListener("click", (e) => {
  const button = e.target.closest("button.copy");
  if (button) copied(button, copy.one(button.closest(".item")));
});
el("copy-all").addEventListener("click", (e) => copied(e.currentTarget, reply.allText()));
el("print").addEventListener("click", () => window.print());
el("guidance").addEventListener("toggle", reply.read);
addEventListener("pagehide", forget);
addEventListener("pageshow", (e) => e.persisted && forget());
form.show();
