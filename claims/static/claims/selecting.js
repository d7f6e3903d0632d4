// Words selected in a transcript can be made a claim: the link beside the text gets their place.
// The browser counts UTF-16 units and sees every line's end as one; the address counts characters.
(() => {
  "use strict";

  document.addEventListener("DOMContentLoaded", () => {
    const text = document.querySelector("[data-selecting]");
    const link = document.getElementById("desk-add-selected");
    if (!text || !link) return;
    const before = (node, offset) => {
      const range = document.createRange();
      range.setStart(text, 0);
      range.setEnd(node, offset);
      return [...range.toString()].length;
    };
    document.addEventListener("selectionchange", () => {
      const selection = document.getSelection();
      const range = selection.rangeCount ? selection.getRangeAt(0) : null;
      const usable = range && !range.collapsed && text.contains(range.commonAncestorContainer);
      link.hidden = !usable;
      if (!usable) return;
      const start = before(range.startContainer, range.startOffset);
      const end = before(range.endContainer, range.endOffset);
      link.href = `${link.dataset.url}?lines=1&start=${start}&end=${end}`;
    });
  });
})();
