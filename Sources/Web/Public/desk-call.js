// A call at a desk is kept a second after each word, at once with Enter, which also takes a note.
const form = document.querySelector("form[data-call]");
const saved = document.querySelector("[data-saved]");
const note = document.querySelector("#note");
let sent = serialise(), timer = 0, queue = Promise.resolve(), leaving = false;

form.addEventListener("input", soon);
form.addEventListener("change", soon);
form.addEventListener("submit", () => { leaving = true; clearTimeout(timer); });
addEventListener("pageshow", () => { leaving = false; });
document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") flush(); });
addEventListener("pagehide", flush);

function soon() {
  clearTimeout(timer);
  timer = setTimeout(save, 1000);
}

function serialise() {
  const fields = [...new FormData(form)].filter(([, value]) => typeof value === "string");
  return new URLSearchParams(fields).toString();
}

// One saving at a time, so that the last word typed is the last one kept.
function save(more = "") {
  clearTimeout(timer);
  queue = queue.then(() => {
    const body = serialise();
    if (!leaving && (more || body !== sent)) return send(body, more);
  });
}

// The page goes away: what is written goes at once, whatever is still on its way.
function flush() {
  const body = serialise();
  if (leaving || body === sent) return;
  sent = body;
  send(body, "");
}

async function send(body, more) {
  try {
    const answer = await fetch(form.dataset.call, {
      method: "POST", body: body + more, keepalive: body.length < 60000,
      headers: { "Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json" },
    });
    const told = await answer.json();
    if (told.text) saved.textContent = told.text;
    if (!answer.ok) return;
    sent = body;
    if (told.noted) {
      const isSame = serialise() === body;
      note.value = "";
      if (isSame) sent = serialise();
    }
    document.querySelector("[data-missing]").textContent = told.missing;
    replace(document.querySelector("[data-lines]"), told.lines);
  } catch {
    sent = "";
    saved.textContent = form.dataset.failed;
    timer = setTimeout(save, 5000);
  }
}

// What comes is a piece of the page as the server wrote it.
function replace(old, html) {
  const made = new DOMParser().parseFromString(html, "text/html").body.firstElementChild;
  if (!made || old.outerHTML === made.outerHTML) return;
  const open = old.querySelector("details")?.open;
  old.replaceWith(made);
  const details = made.querySelector("details");
  if (open && details) details.open = true;
}

// In lists and on buttons Enter does what it does.
form.addEventListener("keydown", (event) => {
  if (event.isComposing || event.defaultPrevented || event.key !== "Enter") return;
  const field = event.target.closest("input:not([type=checkbox], [type=radio])");
  if (!field || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  if (field === note && note.value.trim()) save("&do=note");
  else save();
});
