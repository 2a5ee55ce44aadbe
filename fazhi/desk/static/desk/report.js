// Comforts of writing a report: tokens put where the cursor stands, the outline jumps, figures tell themselves, quotes are found.
// Every page works without this file.
(function () {
  "use strict";
  var doc = document;
  var text = doc.getElementById("id_text");
  var editor = doc.getElementById("editor");

  // On a narrow screen what stands beside the text is folded until it is wanted.
  if (window.innerWidth <= 1020) doc.querySelectorAll(".writing .side > details").forEach(function (part) { part.open = false; });

  // Tokens and missing headings go where the cursor stands; an entry of the outline moves it there.
  doc.addEventListener("click", function (event) {
    var insert = event.target.closest("[data-insert]");
    var jump = event.target.closest("[data-line]");
    if (insert && text) {
      text.setRangeText(insert.dataset.insert, text.selectionStart, text.selectionEnd, "end");
      text.focus();
      text.dispatchEvent(new Event("input", { bubbles: true }));
    } else if (jump && text) {
      toLine(Number(jump.dataset.line));
    }
  });

  function toLine(number) {
    var lines = text.value.split("\n");
    var start = lines.slice(0, number).join("\n").length + (number ? 1 : 0);
    text.setSelectionRange(start, start);
    text.blur(); // a text area shows its cursor when it takes the focus
    text.focus();
    text.setSelectionRange(start, start + (lines[number] || "").length);
    text.scrollIntoView({ block: "nearest" });
  }

  // Text that was changed and not saved is not lost by a stray click.
  var changed = Boolean(text && "unsaved" in text.dataset);
  if (editor) {
    editor.addEventListener("input", function () { changed = true; });
    editor.addEventListener("submit", function () { changed = false; });
    window.addEventListener("beforeunload", function (event) { if (changed) event.preventDefault(); });
  }

  // A figure tells its value, last year's, the change, how it is counted: on hover, on focus, on a touch.
  var host = doc.querySelector("[data-figure-card]");
  var told = {};
  var card = null;
  var wanted = null;
  function tell(code, then) {
    if (!told[code]) {
      told[code] = fetch(host.dataset.figureCard + encodeURIComponent(code) + "/", { headers: { "X-Requested-With": "fetch" } })
        .then(function (answer) { return answer.ok ? answer.text() : ""; });
    }
    told[code].then(then);
  }
  function figureOf(node) {
    var link = node.closest && node.closest(".paper a");
    var match = link && host && host.contains(link) && /\/figures\/([a-z0-9_.]+)\//.exec(link.pathname);
    return match ? { link: link, code: match[1] } : null;
  }
  function show(found) {
    wanted = found.link;
    tell(found.code, function (words) {
      if (!words || wanted !== found.link) return;
      if (!card) {
        card = doc.createElement("div");
        card.className = "figure-card";
        card.setAttribute("role", "status");
        card.addEventListener("mouseleave", hide);
        doc.body.appendChild(card);
      }
      card.innerHTML = words;
      card.hidden = false;
      var at = found.link.getClientRects()[0] || found.link.getBoundingClientRect();
      var below = at.bottom + card.offsetHeight + 8 < window.innerHeight;
      card.style.left = Math.max(8, Math.min(at.left, window.innerWidth - card.offsetWidth - 12)) + "px";
      card.style.top = (below ? at.bottom + 4 : Math.max(8, at.top - card.offsetHeight - 4)) + "px";
    });
  }
  function hide() { wanted = null; if (card) card.hidden = true; }
  if (host) {
    var timer = null;
    doc.addEventListener("mouseover", function (event) {
      var found = figureOf(event.target);
      clearTimeout(timer);
      if (found) { timer = setTimeout(function () { show(found); }, 150); }
      else if (!event.target.closest(".figure-card")) { timer = setTimeout(hide, 250); }
    });
    doc.addEventListener("focusin", function (event) { var found = figureOf(event.target); if (found) show(found); });
    doc.addEventListener("click", function (event) {
      var found = figureOf(event.target);
      if (!found) { if (!event.target.closest(".figure-card")) hide(); return; }
      var touched = event.pointerType === "touch" && !(card && !card.hidden && wanted === found.link);
      if (editor || touched) { event.preventDefault(); show(found); } // in the editor the page is not left; a second touch opens
    });
    doc.addEventListener("keydown", function (event) { if (event.key === "Escape") hide(); });
    doc.addEventListener("scroll", function () { if (card && !card.hidden) hide(); }, { passive: true });
  }

  // The figure in whose token the cursor stands.
  var caret = doc.getElementById("at-caret");
  if (caret && text) {
    ["keyup", "click", "input"].forEach(function (name) {
      text.addEventListener(name, function () {
        var at = text.selectionStart;
        var open = text.value.lastIndexOf("{{", at);
        var end = open < 0 ? -1 : text.value.indexOf("}}", open);
        var match = end >= 0 && at <= end + 2 && /^\s*([^|｜\n]+?)\s*([|｜]|$)/.exec(text.value.slice(open + 2, end));
        if (!match) { caret.replaceChildren(); return; }
        tell(match[1], function (words) { caret.innerHTML = words || ""; });
      });
    });
  }

  // Words selected in the paper are quoted by the remark; a quote leads to its words.
  var paper = doc.querySelector(".report .paper");
  var quote = doc.getElementById("id_quote");
  if (paper && quote) {
    doc.addEventListener("selectionchange", function () {
      var chosen = doc.getSelection();
      var words = String(chosen).replace(/\s+/g, " ").trim();
      if (!words || !chosen.rangeCount || !paper.contains(chosen.getRangeAt(0).commonAncestorContainer)) return;
      quote.value = words.slice(0, 300);
      var part = doc.getElementById("id_part");
      var heading = headingBefore(chosen.getRangeAt(0).startContainer);
      Array.from(part.options).forEach(function (option) { if (option.text === heading) part.value = option.value; });
    });
  }
  function headingBefore(node) {
    var found = "";
    paper.querySelectorAll("h2, h3, h4").forEach(function (heading) {
      if (heading.contains(node) || heading.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) found = heading.textContent;
    });
    return found;
  }
  doc.addEventListener("click", function (event) {
    var button = event.target.closest("[data-quote]");
    if (!button || !paper) return;
    var range = rangeOf(button.dataset.quote.replace(/\s+/g, ""));
    if (!range) return;
    var value = quote && quote.value;
    var chosen = doc.getSelection();
    chosen.removeAllRanges();
    chosen.addRange(range);
    if (quote) setTimeout(function () { quote.value = value; });
    range.startContainer.parentElement.scrollIntoView({ block: "center" });
  });
  function rangeOf(words) {
    var walker = doc.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
    var all = "";
    var places = [];
    for (var node = walker.nextNode(); node; node = walker.nextNode()) {
      for (var n = 0; n < node.data.length; n++) {
        if (!/\s/.test(node.data[n])) { all += node.data[n]; places.push([node, n]); }
      }
    }
    var start = all.indexOf(words);
    if (start < 0) return null;
    var range = doc.createRange();
    range.setStart(places[start][0], places[start][1]);
    range.setEnd(places[start + words.length - 1][0], places[start + words.length - 1][1] + 1);
    return range;
  }
})();
