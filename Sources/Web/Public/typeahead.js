// Suggestions while one types: an ARIA combobox. data-source answers ?q= with [{value, text, note}]; "chosen" tells.
for (const input of document.querySelectorAll("input[data-source]")) suggest(input);

function suggest(input) {
  const list = document.createElement("ul");
  list.id = input.id + "-list";
  list.className = "opts";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels?.[0]?.textContent ?? "");
  input.after(list);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": list.id,
    "aria-autocomplete": "list", autocomplete: "off" })) input.setAttribute(name, value);
  let timer = 0, turn = 0, current = -1;

  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 150); });
  input.addEventListener("blur", () => setTimeout(close, 150));
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return;
    if (event.key === "ArrowDown") mark(current + 1);
    else if (event.key === "ArrowUp") mark(current - 1);
    else if (event.key === "Enter" && current >= 0) choose(list.children[current]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });

  async function ask() {
    const mine = ++turn, text = input.value.trim();
    if (!text) return close();
    try {
      const address = new URL(input.dataset.source, location.href);
      address.searchParams.set("q", text);
      const answer = await fetch(address, { headers: { Accept: "application/json" } });
      if (answer.ok && mine === turn) show(await answer.json());
    } catch { close(); }
  }

  function show(found) {
    list.replaceChildren(...found.slice(0, 10).map((entry, index) => {
      const item = document.createElement("li");
      item.id = list.id + index;
      item.setAttribute("role", "option");
      item.entry = entry;
      const name = document.createElement("b"), note = document.createElement("span");
      name.textContent = entry.text;
      note.textContent = entry.note ?? "";
      item.append(name, note);
      item.addEventListener("mousedown", (event) => { event.preventDefault(); choose(item); });
      return item;
    }));
    current = -1;
    list.hidden = !found.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
  }

  function mark(index) {
    current = (index + list.children.length) % list.children.length;
    [...list.children].forEach((item, place) => {
      item.classList.toggle("cur", place === current);
      item.setAttribute("aria-selected", String(place === current));
    });
    input.setAttribute("aria-activedescendant", list.children[current].id);
  }

  function choose({ entry }) {
    input.value = entry.value;
    close();
    input.dispatchEvent(new CustomEvent("chosen", { detail: entry }));
  }

  function close() { list.hidden = true; current = -1; input.setAttribute("aria-expanded", "false"); }
}
