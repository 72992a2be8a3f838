// The number that calls is looked up as it is typed; what is known of it comes as a piece of the page, written by the
// server.
const form = document.querySelector("form[data-call]");
const phone = document.getElementById("consumer.phone");
let asked = phone.value;

phone.addEventListener("input", () => {
  const typed = phone.value.replace(/[^0-9+]/g, "");
  if (typed.length < 7 || typed === asked) return;
  asked = typed;
  setTimeout(() => look(typed), 150);
});

async function look(typed) {
  if (typed !== asked) return;
  const query = new URLSearchParams({ phone: typed, call: form.dataset.call.split("/").at(-2) });
  try {
    const answer = await fetch(`${form.dataset.caller}?${query}`);
    if (!answer.ok || typed !== asked) return;
    const made = new DOMParser().parseFromString(await answer.text(), "text/html").body.firstElementChild;
    if (made) document.getElementById("caller").replaceWith(made);
  } catch { asked = ""; }
}
