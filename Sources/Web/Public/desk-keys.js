// Keys of a desk: one for each way to file, Alt and a digit for each block, digits for claims. None of them writes a
// character, but for digits where the focus is on claims (WCAG 2.1.4); the person's menu switches them off.
const form = document.querySelector("form[data-call]");
const hasKeys = form.hasAttribute("data-keys");

document.querySelector("[autofocus]")?.focus();
if (!document.activeElement || document.activeElement === document.body) focusFirst(document.querySelector("[data-block]"));

// A line that was chosen fills other fields in, such as the place of a trader.
for (const input of form.querySelectorAll("input[data-source]")) {
  input.addEventListener("chosen", (event) => {
    for (const [name, value] of Object.entries(event.detail.fill ?? {})) {
      const field = form.elements.namedItem(name);
      if (field) field.value = value;
    }
    form.dispatchEvent(new Event("change"));
  });
}

// Digits tick claims while the focus is there.
form.addEventListener("keydown", (event) => {
  const group = event.target.closest("fieldset");
  const boxes = group ? [...group.querySelectorAll("input[name=claims]")] : [];
  const box = boxes[Number(event.key) - 1];
  if (!hasKeys || !box || event.ctrlKey || event.altKey || event.metaKey || !event.target.matches("[name=claims]")) return;
  event.preventDefault();
  box.click();
  box.focus();
});

document.addEventListener("keydown", (event) => {
  if (!hasKeys || event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const digit = event.altKey && event.code.match(/^Digit(\d)$/)?.[1];
  const block = digit && document.querySelector(`[data-block="${digit}"]`);
  const button = !event.altKey && document.querySelector(`[data-press="${event.key}"]`);
  if (!block && !button) return;
  event.preventDefault();
  if (block) focusFirst(block);
  else form.requestSubmit(button);
});

function focusFirst(block) {
  block?.querySelector("input:not([type=hidden], [hidden] *), select, textarea")?.focus();
}

// Prepared answers are found by their words.
const find = document.querySelector("[data-find]");
find?.addEventListener("input", (event) => {
  event.stopPropagation();
  const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const row of document.querySelectorAll(`#${find.dataset.find} [data-row]`)) {
    row.hidden = !words.every((word) => row.textContent.toLowerCase().includes(word));
  }
});
