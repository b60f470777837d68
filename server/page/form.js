// The form: what it shows, what it sends, and what was wrong with it.

const form = document.getElementById("form");

export const situation = form.querySelector("[data-name=situation]");

const key = document.getElementById("key");

// authorization is the header that brings the key, where one was asked for.
export function authorization() {
  const secret = key.value.replace(/[^\x21-\x7e]/g, ""); // a copied key may come with blanks, and a header takes no others
  return secret ? { Authorization: "Bearer " + secret } : {};
}

// askForKey shows the field for the key, and says what is wrong with the one that was there.
export function askForKey(words) {
  document.getElementById("key-field").hidden = false;
  if (key.value) complain(key, words);
  key.focus();
}

export function task() {
  return form.elements.task.value;
}

// controls are the fields of the chosen task.
function controls() {
  return [...form.querySelectorAll("[data-name]")].filter((c) => !c.closest("[data-own]")?.hidden);
}

// show narrows the tasks to those for the chosen audience, and the fields to those of the chosen task.
export function show() {
  const audience = form.elements.audience?.value;
  const tasks = [...form.querySelectorAll("[name=task]")];
  for (const t of tasks) t.closest("label").hidden = Boolean(audience) && !t.dataset.for.split(" ").includes(audience);
  const chosen = tasks.find((t) => t.checked);
  if (chosen.closest("label").hidden) tasks.find((t) => !t.closest("label").hidden).checked = true;
  for (const own of form.querySelectorAll("[data-own]")) own.hidden = own.dataset.own !== task();
  for (const about of form.querySelectorAll("[data-about]")) about.hidden = about.dataset.about !== task();
}

// body is the request: what was filled in, and the situation in any case.
export function body() {
  const out = {};
  for (const c of controls()) {
    const value = valueOf(c);
    if (c === situation || (value !== "" && value !== false && value.length !== 0)) out[c.dataset.name] = value;
  }
  return out;
}

function valueOf(c) {
  switch (c.dataset.control) {
    case "number":
      return c.validity.badInput ? "no number" : c.value === "" ? "" : Number(c.value);
    case "check":
      return c.checked;
    case "lines":
      return c.value.split("\n").map((line) => line.trim()).filter(Boolean);
    default:
      return c.value;
  }
}

// length counts code points, as the server does.
function length(text) {
  let n = 0;
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 0xfc00) !== 0xdc00) n++;
  return n;
}

// count tells how much more fits, near the limit. It returns the words when there first is too much.
export function count(c) {
  const max = Number(c.dataset.max);
  const used = max && c.value.length > max * 0.9 ? length(c.value) : 0;
  let counter = document.getElementById(c.id + "-count");
  if (used <= max * 0.9) {
    counter?.remove();
    return "";
  }
  if (!counter) {
    counter = document.createElement("p");
    counter.id = c.id + "-count";
    counter.className = "counter";
    c.after(counter);
  }
  const left = max - used;
  const characters = `${Math.abs(left).toLocaleString("en")} ${Math.abs(left) === 1 ? "character" : "characters"}`;
  counter.textContent = left < 0 ? `${characters} too long` : `${characters} left`;
  const before = counter.classList.toggle("over", left < 0) && counter.dataset.said;
  counter.dataset.said = left < 0 ? "yes" : "";
  return left < 0 && !before ? counter.textContent : "";
}

// trim takes only the beginning of a text that is pasted or dropped, where all of it could never be sent: browsers take many
// seconds to lay out a megabyte.
export function trim(e) {
  const c = e.target;
  const kept = c.value.length - (c.selectionEnd - c.selectionStart);
  const room = Math.max(0, 2 * Number(c.dataset.max) - kept);
  if (!c.dataset.max || !e.data || e.data.length <= room) return;
  e.preventDefault();
  document.execCommand("insertText", false, e.data.slice(0, room).replace(/[\ud800-\udbff]$/, ""));
  complain(c, "That was too long to take in whole, so only its beginning is here. Keep what matters most.");
}

// tooLarge finds what nobody would accept, before it is sent: the connection would break while it is.
export function tooLarge(json) {
  if (new Blob([json]).size <= Number(form.dataset.maxBody)) return false;
  const longest = controls().reduce((a, b) => (b.value.length > a.value.length ? b : a));
  complain(longest, `This is too long. ${tooLong(longest) || "Shorten it, and keep what matters most."}`);
  longest.focus();
  return true;
}

// mark says at each field what is wrong with it and goes to the first. It returns what is wrong elsewhere.
export function mark(errors) {
  const elsewhere = [];
  const wrong = [];
  for (const e of errors) {
    const [, name, index] = (e.pointer ?? "").split("/");
    const c = controls().find((c) => c.dataset.name === name);
    if (!c) {
      elsewhere.push(e);
      continue;
    }
    complain(c, inWords(c, e.detail, index));
    wrong.push(c);
  }
  const first = controls().find((c) => wrong.includes(c));
  const folded = first?.closest("details");
  if (folded) folded.open = true;
  first?.focus();
  return elsewhere;
}

function complain(c, words) {
  c.setAttribute("aria-invalid", "true");
  const place = document.getElementById(c.id + "-error");
  place.textContent = words;
  place.hidden = false;
}

// inWords says what to do; the server's detail is for programs and serves where nothing better is known.
function inWords(c, detail, index) {
  if (c.dataset.control === "number" && c.min && c.max) return `Choose a number from ${c.min} to ${c.max}.`;
  if (c.hasAttribute("aria-required") && String(c.value).trim() === "") return "A few words are needed here.";
  return tooLong(c) || `${index === undefined ? "" : `Line ${Number(index) + 1}: `}${detail}.`.replace(/^./, (first) => first.toUpperCase());
}

function tooLong(c) {
  const over = length(c.value) - Number(c.dataset.max);
  return Number(c.dataset.max) > 0 && over > 0 ? `${Number(c.dataset.max).toLocaleString("en")} characters fit; these are ${over.toLocaleString("en")} too many.` : "";
}

// unmark takes back what was said about a field, or about all.
export function unmark(fields = [...controls(), key]) {
  for (const c of fields) {
    c.removeAttribute("aria-invalid");
    const place = document.getElementById(c.id + "-error");
    place.hidden = true;
    place.textContent = "";
  }
}

// clear forgets what was typed.
export function clear() {
  form.reset();
  unmark([...form.querySelectorAll("[data-name]"), key]);
  document.getElementById("key-field").hidden = true;
  for (const c of form.querySelectorAll("[data-max]")) count(c);
  form.querySelector("details.more").open = false;
  show();
}
