// The conclusion that fits what was found, as far as this phone knows it; the server has the last word. The place is filled in
// only when asked for.
"use strict";
(function () {
  const found = () => Array.from(document.querySelectorAll("[data-outcome], form[data-step=check]"), (line) => {
    if (line.dataset.outcome) return line.dataset.outcome;
    return line.classList.contains("waiting") ? line.elements["d-outcome"].value : "";
  });
  function conclude() {
    const ends = document.getElementById("ends");
    if (!ends) return;
    const all = found(), left = all.filter((one) => !one).length, against = all.includes("not_met");
    document.getElementById("left").textContent = left ? "清单还有" + left + "项没有登记，登记完之后作出结论。" : "";
    for (const form of ends.querySelectorAll("form")) form.hidden = Boolean(left) || (form.id === "pass") === against;
  }
  function ahead() {
    const folded = document.querySelector("details[data-ahead]");
    if (folded && (!navigator.onLine || folded.querySelector("form.waiting") || document.querySelector("#appoint.waiting"))) folded.open = true;
  }
  document.addEventListener("waiting:shown", () => { conclude(); ahead(); });
  for (const button of document.querySelectorAll("button[data-place]")) {
    if (!("geolocation" in navigator)) continue;
    button.hidden = false;
    button.addEventListener("click", () => {
      const field = document.getElementById(button.dataset.place);
      navigator.geolocation.getCurrentPosition(
        (at) => { field.value = at.coords.latitude.toFixed(5) + "，" + at.coords.longitude.toFixed(5); field.dispatchEvent(new Event("input", { bubbles: true })); },
        () => { field.placeholder = "没有取得定位，请填写地点"; field.focus(); },
      );
    });
  }
})();
