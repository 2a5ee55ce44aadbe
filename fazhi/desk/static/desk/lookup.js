// Suggestions while a name or number is typed (combobox of the ARIA practices). Without this file, and without a net,
// what is typed is looked up when the form is sent.
(function () {
  "use strict";
  var doc = document, count = 0;

  doc.addEventListener("focusin", function (event) {
    var box = event.target.closest && event.target.closest("[data-lookup]");
    if (box && !box.dataset.ready && event.target.type === "text") begin(box, event.target);
  });

  function begin(box, input) {
    box.dataset.ready = "1";
    var id = "lookup-" + (++count), rows = [], at = -1, waiting = null, asked = null;
    var list = make("ul", { id: id, role: "listbox", hidden: "", "aria-label": "提示" });
    var said = make("span", { role: "status", "class": "aside" });
    var fine = make("small", { hidden: "" });
    var sheet = make("div", { "class": "lookup-sheet", hidden: "" });
    sheet.append(list, fine);
    box.append(sheet, said);
    set(input, { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id });

    input.addEventListener("input", function () {
      choose(null);
      clearTimeout(waiting);
      waiting = setTimeout(ask, 200);
    });
    input.addEventListener("keydown", function (event) {
      if (event.isComposing) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) { ask(); return; }
        move(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Enter" && !list.hidden && at >= 0) {
        event.preventDefault();
        choose(rows[at]);
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        event.stopPropagation();
        close();
      }
    });
    input.addEventListener("blur", close);
    sheet.addEventListener("mousedown", function (event) { event.preventDefault(); });
    list.addEventListener("click", function (event) {
      var item = event.target.closest("[role=option]");
      if (item) choose(rows[Array.prototype.indexOf.call(list.children, item)]);
    });

    function ask() {
      var words = input.value.trim();
      if (asked) asked.abort();
      if (!words) { close(); return; }
      asked = new AbortController();
      var address = box.dataset.lookup + "?of=" + encodeURIComponent(box.dataset.of) + "&q=" + encodeURIComponent(words);
      fetch(address, { signal: asked.signal, headers: { Accept: "application/json" } }).then(function (answer) {
        if (!answer.ok) throw new Error("refused");
        return answer.json();
      }).then(show).catch(function (error) {
        if (error.name === "AbortError") return;
        close();
        tell("暂时没有提示；写好名称或者编号直接提交即可");
      });
    }

    function show(found) {
      if (doc.activeElement !== input) return;
      rows = found.rows;
      at = -1;
      list.replaceChildren.apply(list, rows.map(function (row, n) {
        var item = make("li", { role: "option", id: id + "-" + n, "aria-selected": "false" });
        item.textContent = row.words;
        if (row.note) { var note = make("span", {}); note.textContent = row.note; item.append(" ", note); }
        return item;
      }));
      list.hidden = !rows.length;
      input.setAttribute("aria-expanded", String(!list.hidden));
      input.removeAttribute("aria-activedescendant");
      tell(!rows.length ? "没有符合的" : found.more ? "符合的很多，列出前" + rows.length + "条；再写几个字" : "");
      if (rows.length) said.textContent = rows.length + "条提示，用上下键选择" + (found.more ? "；还有更多，再写几个字" : "");
    }

    function move(by) {
      if (!rows.length) return;
      at = (at + by + rows.length) % rows.length;
      Array.prototype.forEach.call(list.children, function (item, n) { item.setAttribute("aria-selected", String(n === at)); });
      input.setAttribute("aria-activedescendant", id + "-" + at);
      list.children[at].scrollIntoView({ block: "nearest" });
    }

    // null: what was chosen before no longer holds, since something else is being typed.
    function choose(row) {
      var key = box.querySelector("[data-key]"), meant = box.querySelector("[data-meant]");
      if (key.tagName === "SELECT") {
        var plain = make("input", { type: "hidden", name: key.name, "data-key": "" });
        key.replaceWith(plain);
        key = plain;
      }
      key.value = row ? row.key : "";
      meant.value = row ? row.words : "";
      if (!row) return;
      input.value = row.words;
      tell("");
      close();
      said.textContent = "已选定" + row.words;
    }

    function close() {
      clearTimeout(waiting);
      list.hidden = sheet.hidden = true;
      at = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    function tell(words) {
      said.textContent = words;
      fine.textContent = words;
      fine.hidden = !words;
      sheet.hidden = list.hidden && fine.hidden;
    }
  }

  function make(tag, given) { return set(doc.createElement(tag), given); }
  function set(element, given) {
    Object.keys(given).forEach(function (name) { element.setAttribute(name, given[name]); });
    return element;
  }
})();
