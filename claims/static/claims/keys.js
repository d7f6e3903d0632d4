// One key, one act. A key does what a click on its element does, so that nothing works by key alone:
// `data-key` on a link or button clicks it, on a field focuses it. Lists marked `data-walk` are walked
// with the keys named in `data-next` and `data-previous`; `data-toggle` ticks the row's box.
(() => {
  "use strict";

  const OFF = "desk-keys-off"; // WCAG 2.1.4: single keys can be turned off
  const typing = (node) => node.closest?.("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");
  const sheet = () => document.querySelector("dialog[open]");
  const off = () => {
    try {
      return localStorage.getItem(OFF) === "1";
    } catch {
      return false;
    }
  };

  function act(node) {
    if (node.matches("input, textarea, select")) {
      node.focus();
      node.select?.();
    } else {
      node.click();
    }
  }

  function walk(list, step) {
    const stops = [...list.querySelectorAll("[data-stop]")];
    if (!stops.length) return;
    const here = stops.findIndex((stop) => stop === document.activeElement || stop.closest("li")?.contains(document.activeElement));
    const next = here < 0 ? (step > 0 ? 0 : stops.length - 1) : Math.min(Math.max(here + step, 0), stops.length - 1);
    stops[next].focus();
    stops[next].closest("li")?.scrollIntoView({ block: "nearest" });
  }

  function walked(key) {
    const list = document.querySelector("[data-walk]");
    if (!list) return false;
    if (key === list.dataset.next) walk(list, 1);
    else if (key === list.dataset.previous) walk(list, -1);
    else if (key === list.dataset.toggle) document.activeElement.closest("li")?.querySelector("input[type=checkbox]")?.click();
    else return false;
    return true;
  }

  function chosen(dialog, key) {
    const choice = dialog.querySelector(`[data-digit="${CSS.escape(key)}"]`);
    if (!choice) return false;
    choice.checked = true;
    choice.focus();
    return true;
  }

  function pressed(event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    // WCAG 1.4.13: what a hover or focus has opened, Escape closes.
    document.body.classList.toggle("desk-tips-off", event.key === "Escape");
    if (typing(event.target)) {
      if (event.key === "Escape" && !sheet()) event.target.blur();
      return;
    }
    const dialog = sheet();
    if (dialog) {
      if (chosen(dialog, event.key)) event.preventDefault();
      return;
    }
    if (off()) return;
    const node = [...document.querySelectorAll(`[data-key="${CSS.escape(event.key)}"]`)].find((found) => !found.disabled);
    if (node) act(node);
    if (node || walked(event.key)) event.preventDefault();
  }

  function openSheet(event) {
    const opener = event.target.closest?.("[data-sheet]");
    if (opener) {
      const dialog = document.getElementById(opener.dataset.sheet);
      if (!dialog) return;
      event.preventDefault();
      dialog.showModal();
      // The first question first: a choice made already further down is not where one begins.
      const first = dialog.querySelector("input:not([type=hidden]), textarea, select, button");
      (dialog.querySelector(`[name="${CSS.escape(first?.name ?? "")}"]:checked`) ?? first)?.focus();
    }
    const closer = event.target.closest?.("[data-close]");
    if (closer) closer.closest("dialog")?.close();
  }

  // Enter on a radio or box submits like in a text field, Ctrl+Enter in a text of many lines: choose, Enter, done.
  function entered(event) {
    if (event.key !== "Enter" || event.defaultPrevented) return;
    const field = event.target.closest?.("dialog input[type=radio], dialog input[type=checkbox]");
    const submits = (event.ctrlKey || event.metaKey) && event.target.closest?.("textarea")?.form;
    if (!field && !submits) return;
    event.preventDefault();
    event.target.form.requestSubmit(event.target.form.querySelector("[type=submit]"));
  }

  // A broad acceptance needs its last day: one is offered as soon as such a scope is chosen.
  function suggestDay(event) {
    const scope = event.target.closest?.("dialog input[name=scope]");
    const day = scope?.form.querySelector("[data-suggested]");
    if (!day) return;
    day.required = scope.value.startsWith("series-");
    if (day.required && !day.value) day.value = day.dataset.suggested;
  }

  function switchKeys() {
    const box = document.getElementById("desk-keys-on");
    if (!box) return;
    box.checked = !off();
    box.addEventListener("change", () => {
      try {
        localStorage.setItem(OFF, box.checked ? "0" : "1");
      } catch {
        box.checked = true;
      }
    });
  }

  // Enter pressed twice, or a button clicked twice, sends a form once; a page shown again may send again.
  function sentOnce(event) {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "1";
  }

  document.addEventListener("submit", sentOnce);
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));
  document.addEventListener("keydown", pressed);
  document.addEventListener("keydown", entered);
  document.addEventListener("change", suggestDay);
  document.addEventListener("click", openSheet);
  document.addEventListener("DOMContentLoaded", () => {
    switchKeys();
    const opened = document.querySelector("dialog[data-open]");
    if (opened) opened.showModal();
    document.querySelector("[data-start]")?.focus({ preventScroll: true });
    document.querySelector(":target[data-stop]")?.focus();
    document.body.dataset.deskReady = "1";
  });
})();
