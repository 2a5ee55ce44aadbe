// The focus goes to what was found. The page works without this file.
(function () {
  "use strict";
  // A file that is taken away leaves the page as it is: the other buttons go on working (desk.js holds back a second sending).
  document.addEventListener("submit", function (event) {
    if (event.submitter && event.submitter.hasAttribute("data-file")) setTimeout(function () { delete event.target.dataset.sent; });
  });
  document.addEventListener("htmx:afterSwap", function (event) {
    if (event.detail.target.id !== "found") return;
    var title = document.querySelector("#result-title, #found .alert");
    if (!title) return;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
    title.scrollIntoView({ block: "start" });
  });
})();
