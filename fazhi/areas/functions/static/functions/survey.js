// On a slow line a sheet may have to be sent twice: what was typed stays on the phone until the page says that it is
// written, and each sheet carries a key by which the server writes it once. The place is filled in only when asked for.
"use strict";
const page = document.querySelector("[data-survey]");
const shelf = (form) => "survey " + page.dataset.survey + " " + form.id;
for (const form of document.querySelectorAll("form[data-kept]")) {
  const fields = () => Array.from(form.elements).filter((field) => field.name && !["hidden", "file", "submit"].includes(field.type));
  const kept = JSON.parse(localStorage.getItem(shelf(form)) || "{}");
  for (const field of fields()) {
    if (!(field.name in kept)) continue;
    if (field.type === "checkbox") field.checked = kept[field.name];
    else field.value = kept[field.name];
  }
  form.addEventListener("input", () => {
    const now = {};
    for (const field of fields()) now[field.name] = field.type === "checkbox" ? field.checked : field.value;
    localStorage.setItem(shelf(form), JSON.stringify(now));
  });
}
if (page.dataset.written) localStorage.removeItem("survey " + page.dataset.survey + " " + page.dataset.written);
for (const button of document.querySelectorAll("button[data-place]")) {
  if (!("geolocation" in navigator)) continue;
  button.hidden = false;
  button.addEventListener("click", () => {
    const field = document.getElementById(button.dataset.place);
    navigator.geolocation.getCurrentPosition(
      (found) => { field.value = found.coords.latitude.toFixed(5) + "，" + found.coords.longitude.toFixed(5); field.dispatchEvent(new Event("input", { bubbles: true })); },
      () => { field.placeholder = "没有取得定位，请填写地点"; field.focus(); },
    );
  });
}
