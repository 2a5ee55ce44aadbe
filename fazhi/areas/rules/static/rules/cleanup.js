// Comforts of the clean-up bench. The page works without this file.
(function () {
  "use strict";
  var form = document.getElementById("items");
  if (!form) return;
  var all = document.getElementById("pick-all"), picked = document.getElementById("picked"), told = document.getElementById("changed");
  var sending = false;

  function ticks() { return Array.from(form.querySelectorAll('input[name="pick"]')); }
  function count() {
    var on = ticks().filter(function (tick) { return tick.checked; }).length;
    if (picked) picked.textContent = on;
    if (all) { all.checked = on > 0 && on === ticks().length; all.indeterminate = on > 0 && !all.checked; }
  }
  function look(row) {
    var was = row.querySelector('input[name^="was-"]');
    if (!was) return false;
    var result = row.querySelector("select"), reason = row.querySelector('input[name^="reason-"]');
    var before = was.value.split("|");
    var touched = result.value !== before[1] || (result.value !== "" && reason.value.trim() !== before.slice(2).join("|"));
    row.classList.toggle("touched", touched);
    row.classList.toggle("lacking", touched && result.selectedOptions[0].hasAttribute("data-reason") && !reason.value.trim());
    reason.setAttribute("list", document.getElementById("reasons-" + result.value) ? "reasons-" + result.value : "reasons");
    return touched;
  }
  function lookAtAll() {
    var touched = Array.from(form.querySelectorAll("tbody tr")).filter(look).length;
    if (told) told.textContent = touched ? "有" + touched + "件改动没有保存" : "";
    return touched;
  }

  var last = null;
  form.addEventListener("click", function (event) {
    if (event.target.name !== "pick") return;
    if (event.shiftKey && last) {
      var list = ticks(), ends = [list.indexOf(last), list.indexOf(event.target)].sort(function (a, b) { return a - b; });
      list.slice(ends[0], ends[1] + 1).forEach(function (tick) { tick.checked = event.target.checked; });
    }
    last = event.target;
    count();
  });
  if (all) all.addEventListener("change", function () { ticks().forEach(function (tick) { tick.checked = all.checked; }); count(); });
  form.addEventListener("input", lookAtAll);
  form.addEventListener("change", lookAtAll);

  // Enter goes to the next row instead of sending the page; Ctrl+S saves.
  form.addEventListener("keydown", function (event) {
    if (event.key === "Enter" && /^reason-/.test(event.target.name || "")) {
      event.preventDefault();
      var next = event.target.closest("tr").nextElementSibling, field = next && next.querySelector("select");
      if (field) field.focus();
    }
  });
  document.addEventListener("keydown", function (event) {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") { event.preventDefault(); form.requestSubmit(form.querySelector('button[value="save"]')); }
  });
  form.addEventListener("submit", function () { sending = true; });
  window.addEventListener("beforeunload", function (event) { if (!sending && lookAtAll()) event.preventDefault(); });
  var alert = document.querySelector(".alert");
  if (alert) alert.focus();
  count();
  lookAtAll();
})();
