// The points that are left, as the sheet is filled in; Enter goes on to the next item and never hands the sheet in.
"use strict";
(() => {
  const form = document.getElementById("review");
  if (!form) return;
  const left = document.getElementById("review-left");
  const fatal = document.getElementById("review-fatal");
  const full = Number(form.dataset.full);
  const fields = [...form.querySelectorAll("input:not([type=hidden])")];
  const count = () => {
    let taken = 0;
    form.querySelectorAll("[data-points]").forEach((one) => {
      const points = Number(one.value) || 0;
      taken += Math.min(Math.max(points, 0), Number(one.max));
    });
    left.textContent = String(Math.max(full - taken, 0));
    fatal.hidden = !form.querySelector("[data-fatal]:checked");
  };
  form.addEventListener("input", count);
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target.tagName !== "INPUT") return;
    event.preventDefault();
    const idle = event.target.matches("[data-points]") ? !Number(event.target.value) : event.target.matches("[data-fatal]:not(:checked)");
    const next = fields[fields.indexOf(event.target) + (idle ? 2 : 1)]; // nothing deducted: no reason is asked for
    (next || form.querySelector("button.primary")).focus();
  });
  count();
})();
