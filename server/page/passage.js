// A passage of the handbook as paragraphs, with the quoted span marked. Only as much Markdown is read as the handbook has.

// passage returns the elements of a text. Offsets count code points, as Array.from does and string indices don't.
export function passage(text, start = -1, end = -1) {
  const out = [];
  let at = 0;
  let open = null; // what a line without a mark of its own goes on
  for (const line of text.split("\n")) {
    const points = Array.from(line);
    const inside = { start: start - at, end: end - at };
    const broken = at - 1 >= start && at - 1 < end; // the quote runs over the end of the line before
    at += points.length + 1;
    const mark = /^(#+ |[-*] |\d+\. |> )?/.exec(line)[0];
    if (mark.startsWith("#") || line.trim() === "") {
      open = null; // a heading stands above already
      continue;
    }
    if (mark === "" && open) open.append(styled(" ", { marked: broken }));
    else open = block(out, mark);
    open.append(...runs(points, mark.length, inside));
  }
  return out;
}

// block returns the element that a line begins: a paragraph, or an item of the list before it.
function block(out, mark) {
  const kind = /^[-*]/.test(mark) ? "ul" : /^\d/.test(mark) ? "ol" : "";
  if (!kind) {
    out.push(document.createElement(mark === "> " ? "blockquote" : "p"));
    return out.at(-1);
  }
  if (out.at(-1)?.localName !== kind) out.push(document.createElement(kind));
  return out.at(-1).appendChild(document.createElement("li"));
}

// runs cuts a line where the mark or the emphasis begins or ends.
function runs(points, from, { start, end }) {
  const out = [];
  let text = "";
  let style = { marked: false, strong: false, em: false };
  const flush = (next) => {
    if (text !== "") out.push(styled(text, style));
    text = "";
    style = next;
  };
  for (let i = from; i < points.length; i++) {
    if (points[i] === "*" || points[i] === "`") {
      const strong = points[i] === "*" && points[i + 1] === "*";
      flush({ ...style, ...(strong ? { strong: !style.strong } : points[i] === "*" ? { em: !style.em } : {}) });
      if (strong) i++;
      continue;
    }
    const marked = i >= start && i < end;
    if (marked !== style.marked) flush({ ...style, marked });
    text += points[i];
  }
  flush(style);
  return out;
}

function styled(text, { marked, strong, em }) {
  let node = document.createTextNode(text);
  for (const [on, tag] of [[em, "em"], [strong, "strong"], [marked, "mark"]]) {
    if (!on) continue;
    const outer = document.createElement(tag);
    outer.append(node);
    node = outer;
  }
  return node;
}
