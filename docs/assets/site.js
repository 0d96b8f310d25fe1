// The theme gives its search no name, which screen readers would read, and no way to scroll a wide table by keyboard.
document.querySelector("[data-md-component=search][role=dialog]")?.setAttribute("aria-label", "Search");
window.addEventListener("load", () => {
  for (const table of document.querySelectorAll(".md-typeset__scrollwrap")) table.tabIndex = 0;
});
