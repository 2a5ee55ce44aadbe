// Small comforts of the desk. Every page works without this file.
(function () {
  "use strict";
  var doc = document;

  // Empty filters stay out of the address.
  doc.addEventListener("htmx:configRequest", function (event) {
    var given = event.detail.parameters;
    if (event.detail.elt.id !== "filters" && event.detail.elt.id !== "due-form") return;
    Array.from(given.keys ? given.keys() : Object.keys(given)).forEach(function (name) {
      var empty = given.getAll ? !given.getAll(name).some(Boolean) : !given[name];
      if (empty) given.delete ? given.delete(name) : delete given[name];
    });
  });

  // A sheet that was opened takes the focus; closing it gives the focus back.
  var opener = null;
  doc.addEventListener("htmx:beforeRequest", function (event) { opener = event.detail.elt; });
  doc.addEventListener("htmx:afterSwap", function (event) {
    if (event.detail.target.id !== "sheet") return;
    var title = doc.getElementById("sheet-title");
    if (title) { title.focus({ preventScroll: true }); title.scrollIntoView({ block: "nearest", behavior: "smooth" }); }
  });
  doc.addEventListener("click", function (event) {
    var close = event.target.closest("[data-close]");
    var sheet = close && doc.getElementById("sheet");
    if (!sheet || !opener) return;
    event.preventDefault();
    sheet.replaceChildren();
    opener.focus();
  });

  // A table broader than its box says so; what is folded is measured when it opens.
  function measure() {
    doc.querySelectorAll(".scroll").forEach(function (box) {
      box.toggleAttribute("data-wide", box.scrollWidth > box.clientWidth + 1);
    });
  }
  measure();
  window.addEventListener("resize", measure);
  doc.addEventListener("toggle", measure, true);
  doc.addEventListener("htmx:afterSwap", measure);

  // One click is enough.
  doc.addEventListener("submit", function (event) {
    var form = event.target;
    if ((form.method || "").toLowerCase() !== "post") return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "1";
    setTimeout(function () { delete form.dataset.sent; }, 5000);
  });

  // "/" goes to the search box; an open menu closes on Escape or a click elsewhere.
  doc.addEventListener("keydown", function (event) {
    var typing = /^(input|textarea|select)$/i.test(event.target.tagName);
    var box = doc.getElementById("q");
    if (event.key === "/" && box && !typing) { event.preventDefault(); box.focus(); box.select(); }
    if (event.key === "Escape") closeMenus(null);
  });
  doc.addEventListener("click", function (event) { closeMenus(event.target); });
  function closeMenus(inside) {
    doc.querySelectorAll("details.menu[open]").forEach(function (menu) {
      if (!inside || !menu.contains(inside)) menu.open = false;
    });
  }

  // Pages with errors start at the list of them.
  var alert = doc.querySelector(".sheet .alert");
  var title = doc.getElementById("sheet-title");
  if (alert) { alert.tabIndex = -1; alert.focus(); } else if (title && doc.getElementById("sheet")) { title.scrollIntoView({ block: "center" }); }
})();
