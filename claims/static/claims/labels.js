// Names for what the admin's own widgets leave nameless: select2's boxes and the fields of an editable list;
// and silence for the names of icons.
(() => {
  "use strict";

  const text = (node) => node?.textContent.trim().replace(/\s+/g, " ").replace(/:$/, "") ?? "";

  function nameSelect(select) {
    const label = text(document.querySelector(`label[for="${CSS.escape(select.id)}"]`));
    const box = select.nextElementSibling;
    if (!label || !box?.classList.contains("select2")) return;
    const named = box.querySelectorAll("[role=combobox], [role=textbox], [role=searchbox]");
    for (const node of named) {
      node.removeAttribute("aria-labelledby");
      node.setAttribute("aria-label", label);
    }
  }

  function nameCell(field) {
    const row = field.closest("tr");
    const column = [...(row?.children ?? [])].indexOf(field.closest("td, th"));
    const heading = text(field.closest("table")?.querySelector("thead tr")?.children[column]);
    const row_name = text(row?.querySelector("th"));
    field.setAttribute("aria-label", [heading, row_name].filter(Boolean).join(": "));
  }

  // An icon is a word in a font of signs ("inbox"): beside a text it is not to be read out.
  function hush(icon) {
    const around = icon.closest("a, button") ?? icon.parentElement;
    if (text(around) !== text(icon)) icon.setAttribute("aria-hidden", "true");
  }

  function nameAll() {
    document.querySelectorAll(".material-symbols-outlined:not([aria-hidden])").forEach(hush);
    document.querySelectorAll("select.select2-hidden-accessible").forEach(nameSelect);
    document.querySelectorAll("#result_list :is(input, select)[name^=form-]:not([type=hidden])").forEach(nameCell);
  }

  window.addEventListener("load", () => {
    nameAll();
    // select2 makes its boxes anew when a choice is added or the form grows.
    new MutationObserver(nameAll).observe(document.body, { childList: true, subtree: true });
  });
})();
