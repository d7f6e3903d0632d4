// Names for what the admin's own widgets leave nameless: select2's boxes, the fields of an editable list, and
// links that are an icon alone; silence for the icons themselves; and keys for what only a pointer can press.
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

  // An icon is a word in a font of signs ("inbox"), which is not to be read out. What is an icon alone is called
  // by its title, by what its form asks for, and in the heading of a list by the column's name as well.
  function hush(icon) {
    const holder = icon.closest("a, button") ?? icon.closest("[title]");
    if (holder && text(holder) === text(icon) && !holder.hasAttribute("aria-label")) {
      const own = holder.title || holder.form?.querySelector("[type=text]")?.placeholder;
      const name = [own, text(holder.closest("th")?.querySelector(".text > a"))].filter(Boolean).join(": ");
      if (!name) return;
      holder.setAttribute("aria-label", name);
      if (!holder.matches("a, button")) holder.setAttribute("role", "img");
    }
    icon.setAttribute("aria-hidden", "true");
  }

  // A link that leads nowhere but does something is a button: keys reach it and press it.
  function makePressable(link) {
    link.setAttribute("role", "button");
    link.tabIndex = 0;
    link.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      link.click();
    });
  }

  function nameAll() {
    document.querySelectorAll("a:not([href], [role])[x-on\\:click]").forEach(makePressable);
    document.querySelectorAll(".material-symbols-outlined:not([aria-hidden])").forEach(hush);
    document.querySelectorAll("select.select2-hidden-accessible").forEach(nameSelect);
    document.querySelectorAll("#result_list :is(input, select)[name^=form-]:not([type=hidden])").forEach(nameCell);
  }

  window.addEventListener("load", () => {
    nameAll();
    // A page is hidden until its scripts have run, and what is hidden cannot take the focus it asks for.
    if (document.activeElement === document.body) document.querySelector("[autofocus]")?.focus();
    // select2 makes its boxes anew when a choice is added or the form grows.
    new MutationObserver(nameAll).observe(document.body, { childList: true, subtree: true });
  });
})();
