// Items, drawn into the templates that the server made from their types.
import { passage } from "./passage.js";

// draw returns an item's element.
export function draw(template, item, language, passages) {
  const li = template.content.firstElementChild.cloneNode(true);
  li.id = "item-" + item.id;
  li.dataset.id = item.id;
  li.lang = item.origin === "handbook" ? "en" : language; // the handbook speaks English
  for (const place of li.querySelectorAll("[data-field]")) put(place, item[place.dataset.field]);
  const time = li.querySelector("[data-time]");
  if (time) time.textContent = `${item.start}–${item.start + item.minutes} min`;
  for (const list of li.querySelectorAll(".tags, .rows")) if (!list.children.length) (list.closest(".fold") ?? list).remove();
  fold(li);
  for (const c of item.citations ?? []) li.querySelector(".citations").append(citation(c, passages));
  const unseen = li.querySelector(".copy").appendChild(document.createElement("span"));
  unseen.className = "unseen";
  unseen.textContent = ": " + leadOf(li);
  return li;
}

// put writes a value, or takes its place away where there is none.
function put(place, value) {
  if (value === undefined || value === null || value === "" || value.length === 0) {
    (place.closest("[data-row]") ?? place).remove();
  } else if ("spoken" in place.dataset) {
    place.textContent = typeof value === "boolean" ? (value ? place.dataset.yes : place.dataset.no) : spoken(String(value));
    place.classList.toggle("no", value === false);
  } else {
    place.append(...gaps(Array.isArray(value) ? value.join("; ") : String(value)));
  }
}

// fold puts details away that the lead says word for word.
function fold(li) {
  const lead = li.querySelector(".lead")?.textContent ?? "";
  const rows = li.querySelector("dl.rows");
  if (!rows || rows.closest(".fold") || [...rows.querySelectorAll("dd")].some((dd) => !lead.includes(dd.textContent))) return;
  const details = document.createElement("details");
  details.className = "fold";
  details.append(Object.assign(document.createElement("summary"), { textContent: "Its parts" }));
  rows.replaceWith(details);
  details.append(rows);
}

// spoken turns goals_and_timeline into "Goals and timeline".
export function spoken(name) {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

// gaps lets stand out what the reader has to fill in: [so].
function gaps(text) {
  return text.split(/(\[[^[\]\n]{1,200}\])/).filter(Boolean).map((piece) => {
    if (!piece.startsWith("[")) return document.createTextNode(piece);
    const gap = document.createElement("span");
    gap.className = "gap";
    gap.textContent = piece;
    return gap;
  });
}

// leadOf is what an item says first.
export function leadOf(li) {
  return (li.querySelector(".lead") ?? li.querySelector("[data-row]") ?? li).textContent.trim();
}

// citation discloses a passage in place. It is drawn when it is opened, as its passage may come with the last event.
function citation({ passage: id, start, end }, passages) {
  const details = document.createElement("details");
  details.className = "citation";
  details.dataset.passage = id;
  details.append(document.createElement("summary"));
  name(details, passages);
  details.addEventListener("toggle", () => {
    const found = passages.get(id);
    if (!details.open || !found || details.children.length > 1) return;
    const quote = document.createElement("div");
    quote.className = "inside passage";
    quote.lang = "en";
    quote.append(...passage(found.text, start, end));
    details.append(quote);
  });
  return details;
}

// name says where a citation comes from, as soon as that is known.
export function name(details, passages) {
  const found = passages.get(details.dataset.passage);
  details.firstElementChild.textContent = found ? `${found.title}: ${found.heading}` : "From the handbook";
}

// whole draws a passage that nobody quotes.
export function whole(found) {
  const section = document.createElement("div");
  section.className = "passage";
  const title = document.createElement("h3");
  title.textContent = `${found.title}: ${found.heading}`;
  section.append(title, ...passage(found.text));
  return section;
}
