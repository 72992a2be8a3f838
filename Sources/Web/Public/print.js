// Shows the print buttons, which can do nothing without a script, and makes them work.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
