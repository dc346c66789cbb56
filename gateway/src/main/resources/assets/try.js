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
    lines.push("", readable(await answer.text()));
    show(form, lines);
  } catch {
    show(form, [form.dataset.none]);
  }
}

for (const form of document.querySelectorAll("form.try")) {
  form.addEventListener("submit", send);
}

// A link to a folded schema unfolds it.
function unfold() {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (target instanceof HTMLDetailsElement) {
    target.open = true;
  }
}

window.addEventListener("hashchange", unfold);
unfold();
