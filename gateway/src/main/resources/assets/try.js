"use strict";

// Sends a request as its form says and shows the answer below it. The token is read from its field each time and kept nowhere.
function request(form) {
  const headers = {};
  const query = new URLSearchParams();
  let path = form.dataset.path;
  const token = document.getElementById("token").value.trim();
  if (token) {
    headers["Authorization"] = "Bearer " + token;
  }
  headers["Accept-Language"] = document.documentElement.lang;
  for (const field of form.querySelectorAll("input[data-in]")) {
    const value = field.value.trim();
    if (field.dataset.in === "path") {
      path = path.replace("{" + field.dataset.name + "}", encodeURIComponent(value));
    } else if (value && field.dataset.in === "query") {
      query.append(field.dataset.name, value);
    } else if (value && field.dataset.in === "header") {
      headers[field.dataset.name] = value;
    }
  }
  const options = { method: form.dataset.method, headers };
  const body = form.querySelector("textarea");
  if (body) {
    headers["Content-Type"] = "application/json";
    options.body = body.value;
  }
  return [query.size ? path + "?" + query : path, options];
}

function readable(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function show(form, lines) {
  const shown = document.createElement("pre");
  shown.tabIndex = 0;
  shown.textContent = lines.join("\n");
  form.querySelector(".answer").replaceChildren(shown);
}

// Gives fields of this name a value in every form, except where somebody typed another one.
function offer(place, name, value) {
  for (const field of document.querySelectorAll(`input[data-in="${place}"][data-name="${name}"]`)) {
    field.defaultValue = value;
  }
}

function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (each) => each.toString(16).padStart(2, "0")).join("");
}

// What was done last is what one goes on with: its ticket, the ETag that the next move needs, and a key that was not used yet.
function goOn(answer, text) {
  if (!answer.ok) {
    return;
  }
  offer("header", "Idempotency-Key", newKey());
  if (answer.headers.has("etag")) {
    offer("header", "If-Match", answer.headers.get("etag"));
    const number = JSON.parse(text).number;
    if (typeof number === "string") {
      offer("path", "number", number);
    }
  }
}

async function send(event) {
  event.preventDefault();
  const form = event.currentTarget;
  try {
    const answer = await fetch(...request(form));
    const lines = [String(answer.status)];
    for (const name of ["etag", "location", "link", "retry-after", "idempotency-replayed"]) {
      if (answer.headers.has(name)) {
        lines.push(name + ": " + answer.headers.get(name));
      }
    }
    const text = await answer.text();
    lines.push("", readable(text));
    show(form, lines);
    goOn(answer, text);
  } catch {
    show(form, [form.dataset.none]);
  }
}

for (const form of document.querySelectorAll("form.try")) {
  form.addEventListener("submit", send);
  form.querySelector("select")?.addEventListener("change", (event) => {
    form.querySelector("textarea").value = event.target.value;
  });
}
offer("header", "Idempotency-Key", newKey());

// On a narrow page the contents would stand before the text, many screens long.
if (matchMedia("(max-width: 60rem)").matches) {
  document.querySelector(".contents details").open = false;
}

// A link to something unfolds what is folded there.
function unfold() {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (target instanceof HTMLDetailsElement) {
    target.open = true;
  } else if (target && target.matches("article.operation")) {
    for (const folded of target.querySelectorAll("details:not(:has(form))")) {
      folded.open = true;
    }
  }
}

window.addEventListener("hashchange", unfold);
unfold();
