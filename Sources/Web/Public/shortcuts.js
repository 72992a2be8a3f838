// Single keys on the staff desk: / search, j and k next and previous row, x select, Enter open, n new.
// They act only outside fields and without modifiers; the person's menu switches them off (WCAG 2.1.4).
const rows = () => [...document.querySelectorAll("table.work tbody tr")];
const link = (row) => row.querySelector("th a, td a");

function move(by) {
  const all = rows();
  if (!all.length) return;
  const here = all.findIndex((row) => row.contains(document.activeElement));
  const next = here < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, here + by));
  (link(all[next]) ?? all[next].querySelector("input"))?.focus();
}

function select() {
  const row = document.activeElement?.closest("table.work tr");
  const box = row?.querySelector("input[type=checkbox]");
  if (!box) return;
  box.click();
  row.classList.toggle("sel", box.checked);
}

const acts = {
  "/": () => document.querySelector("#desk-search")?.focus(),
  j: () => move(1),
  k: () => move(-1),
  x: select,
  n: () => document.querySelector("[data-key=n]")?.click(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (event.target.closest("input:not([type=checkbox]), select, textarea, [contenteditable]")) return;
  const act = acts[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

for (const hint of document.querySelectorAll("[data-keys-hint]")) hint.hidden = false;
