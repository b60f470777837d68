// What is copied: plain text, set as one would write it in a mail.

// one is what is said, without what is told about it.
export function one(li) {
  const rows = [...li.querySelectorAll("[data-say]")];
  return [timeOf(li), ...rows.map((row) => ("bare" in row.dataset ? plain(row) : labelled(row)))].filter(Boolean).join("\n");
}

// all is the whole reply, part by part, in the order that is shown.
export function all(title, parts) {
  return [title, ...[...parts].filter((part) => !part.hidden).map(partText)].join("\n\n") + "\n";
}

function partText(part) {
  const items = [...part.querySelectorAll(".item")];
  const counted = part.classList.contains("counted");
  const texts = items.map((li, i) => indented(itemText(li), counted ? `${i + 1}. ` : ""));
  const heading = part.querySelector("h3")?.textContent;
  return [...(heading ? [heading] : []), ...texts].join("\n\n");
}

// itemText is everything that an item shows, but for what is folded away.
function itemText(li) {
  const tags = [...li.querySelectorAll(".tag")].map((tag) => tag.textContent).join(", ");
  const rows = [...li.querySelectorAll("[data-row]")].filter((row) => !row.closest(".fold"));
  return [timeOf(li), ...rows.map((row) => ("bare" in row.dataset ? plain(row) : labelled(row))), tags && `(${tags})`].filter(Boolean).join("\n");
}

const timeOf = (li) => li.querySelector("[data-time]")?.textContent;
const plain = (row) => row.querySelector("[data-field]").textContent;
const labelled = (row) => `${row.querySelector(".label").textContent}: ${plain(row)}`;
const indented = (text, mark) => mark + text.replaceAll("\n", "\n" + " ".repeat(mark.length));

// write puts a text on the clipboard. Browsers offer theirs over HTTPS and on this machine only; elsewhere the old way does.
export async function write(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "unseen";
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (!done) throw new Error("the browser did not copy");
}
