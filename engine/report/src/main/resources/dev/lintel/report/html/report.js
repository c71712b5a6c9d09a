"use strict";
// The page is complete without this: it puts what is said of a component beside the drawing, and opens what is folded
// before it is printed.
(() => {
  const panel = document.getElementById("panel");
  const nodes = document.querySelectorAll(".drawing .node");
  const lines = document.querySelectorAll(".connections path");

  const copy = (element) => {
    const clone = element.cloneNode(true);
    clone.removeAttribute("id");
    clone.querySelectorAll("[id]").forEach((each) => each.removeAttribute("id"));
    return clone;
  };

  const light = (anchor) => {
    const near = new Set([anchor]);
    lines.forEach((line) => {
      if (line.dataset.from === anchor || line.dataset.to === anchor) {
        near.add(line.dataset.from).add(line.dataset.to);
      }
    });
    nodes.forEach((node) => {
      node.classList.toggle("far", anchor !== null && !near.has(node.getAttribute("href").slice(1)));
    });
    document.querySelector(".drawing").classList.toggle("choosing", anchor !== null);
    lines.forEach((line) => {
      line.classList.toggle("lit", line.dataset.from === anchor || line.dataset.to === anchor);
    });
  };

  const show = (node) => {
    const anchor = node.getAttribute("href").slice(1);
    const entry = copy(document.getElementById(anchor));
    entry.querySelectorAll(".why a").forEach((link) => {
      const finding = document.querySelector(link.getAttribute("href"));
      const shared = finding.querySelector("[data-advice]");
      const adviser = shared ? document.getElementById(shared.dataset.advice) : finding;
      link.parentElement.append(copy(adviser.querySelector(".advice")));
    });
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Close";
    close.addEventListener("click", () => hide(node));
    panel.replaceChildren(close, entry);
    panel.hidden = false;
    nodes.forEach((each) => each.classList.toggle("chosen", each === node));
    light(anchor);
    entry.focus({ preventScroll: true });
    panel.scrollIntoView({ block: "nearest" });
  };

  const hide = (node) => {
    panel.hidden = true;
    panel.replaceChildren();
    node.classList.remove("chosen");
    light(null);
    node.focus({ preventScroll: true });
  };

  nodes.forEach((node) => {
    node.addEventListener("click", (event) => {
      event.preventDefault();
      show(node);
    });
  });
  if (panel) {
    panel.addEventListener("keydown", (event) => {
      const chosen = document.querySelector(".node.chosen");
      if (event.key === "Escape" && chosen) {
        hide(chosen);
      }
    });
  }

  // A link into something folded opens it.
  const reveal = () => {
    const target = location.hash ? document.getElementById(location.hash.slice(1)) : null;
    const folded = target ? target.closest("details") : null;
    if (folded) {
      folded.open = true;
      target.scrollIntoView();
    }
  };
  window.addEventListener("hashchange", reveal);
  reveal();

  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    opened.forEach((each) => { each.open = true; });
  });
  window.addEventListener("afterprint", () => {
    opened.forEach((each) => { each.open = false; });
  });
})();
