// Puts a figure's token into the text where the cursor stands. Without this file the tokens are shown to be typed.
(function () {
  "use strict";
  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-insert]");
    var text = button && document.getElementById("id_text");
    if (!text) return;
    text.setRangeText(button.dataset.insert, text.selectionStart, text.selectionEnd, "end");
    text.focus();
    text.dispatchEvent(new Event("input", { bubbles: true }));
  });

  // Text that was changed and not saved is not lost by a stray click.
  var editor = document.getElementById("editor");
  var changed = false;
  if (!editor) return;
  editor.addEventListener("input", function () { changed = true; });
  editor.addEventListener("submit", function () { changed = false; });
  window.addEventListener("beforeunload", function (event) { if (changed) event.preventDefault(); });
})();
