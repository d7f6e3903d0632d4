// "As known on": a slider over the days on which something was said; without scripts the list does the same.
(() => {
  "use strict";

  document.addEventListener("DOMContentLoaded", () => {
    const form = document.querySelector("form[data-vintages]");
    if (!form) return;
    const slider = form.querySelector("input[type=range]");
    const days = form.querySelector("select");
    const shown = form.querySelector("output");
    const say = () => {
      days.selectedIndex = Number(slider.value);
      shown.textContent = days.options[days.selectedIndex].textContent;
      slider.setAttribute("aria-valuetext", shown.textContent);
    };
    slider.hidden = false;
    days.hidden = true;
    form.querySelector("button").hidden = true;
    slider.addEventListener("input", say);
    slider.addEventListener("change", () => form.requestSubmit());
    say();
  });
})();
