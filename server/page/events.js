// Server-sent events, read by hand: EventSource can neither POST nor tell an error from an end.

// events yields {name, data} as they come. heard is called whenever anything does, comment lines too.
export async function* events(body, heard) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  let event = { name: "", data: [] };
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    heard();
    const lines = (rest + value).split(/\r\n|\n|\r(?!$)/); // a CR at the end may be half of a CRLF
    rest = lines.pop();
    for (const line of lines) {
      if (line !== "") {
        take(event, line);
        continue;
      }
      if (event.data.length > 0) yield { name: event.name, data: JSON.parse(event.data.join("\n")) };
      event = { name: "", data: [] };
    }
  }
}

function take(event, line) {
  const colon = line.indexOf(":");
  const field = colon < 0 ? line : line.slice(0, colon);
  const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
  if (field === "event") event.name = value;
  if (field === "data") event.data.push(value);
}
