// Keeps answers on the device while the connection is gone and sends them when it is back. The page works without this
// file: the form hands in whatever it holds. No answer key is ever here; the server's clock judges the time.
(function () {
  "use strict";
  var form = document.getElementById("law-test");
  if (!form) return;
  var key = "law-test " + form.dataset.token;
  var kept = document.getElementById("law-kept"), clock = document.getElementById("law-left");
  var ends = performance.now() + Number(form.dataset.left) * 1000;
  var unsent = read(), sending = false, leaving = false, wants = false, over = false;

  function read() {
    try { return JSON.parse(localStorage.getItem(key)) || {}; } catch (error) { return {}; }
  }
  function keep() {
    try {
      if (Object.keys(unsent).length) localStorage.setItem(key, JSON.stringify(unsent));
      else localStorage.removeItem(key);
    } catch (error) { /* a full or forbidden store: the page itself still holds the answers */ }
  }
  function say(words, cut) {
    kept.textContent = words;
    kept.parentNode.classList.toggle("cut", Boolean(cut));
  }
  function ticked(name) {
    return Array.from(form.querySelectorAll("input[name='" + name + "']:checked"), function (one) { return one.value; }).join("");
  }

  // What was ticked before this file was there, on a slow line.
  form.querySelectorAll("input[name^='q-']").forEach(function (one) {
    if (one.checked !== one.defaultChecked) unsent[one.name.slice(2)] = ticked(one.name);
  });
  keep();

  // What was answered here before the page was reloaded stands over what the server had.
  Object.keys(unsent).forEach(function (place) {
    form.querySelectorAll("input[name='q-" + place + "']").forEach(function (one) {
      one.checked = unsent[place].indexOf(one.value) >= 0;
    });
  });

  function send() {
    if (sending || leaving || over) return;
    var places = Object.keys(unsent);
    if (!places.length && !wants) return;
    var given = {};
    places.forEach(function (place) { given[place] = unsent[place]; });
    var more = false;
    sending = true;
    fetch(form.dataset.answers, {
      method: "POST", credentials: "same-origin",
      headers: { "Content-Type": "application/json", "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
      body: JSON.stringify({ given: given, at: new Date().toISOString() })
    }).then(function (answer) {
      if (answer.redirected || !(answer.headers.get("Content-Type") || "").includes("json")) throw new Error("not the test");
      return answer.json();
    }).then(function (told) {
      if (told.error) { say(told.error, true); return; }
      places.forEach(function (place) { if (unsent[place] === given[place]) delete unsent[place]; });
      keep();
      if (told.over) { finished(); return; }
      ends = performance.now() + told.left * 1000;
      more = Object.keys(unsent).length > 0;  // ticked while this was on its way
      if (!more) say("答案已保存");
      if (wants && !more) leave();
    }).catch(function () {
      say(wants ? "网络中断：答案存在本机，恢复后自动交卷" : "网络中断：答案存在本机，恢复后自动补交", true);
    }).then(function () {
      sending = false;
      if (more) send();
    });
  }
  function finished() {
    over = true; unsent = {}; keep();
    location.reload();
  }
  function leave() {
    leaving = true; unsent = {}; keep();
    form.submit();
  }

  form.addEventListener("change", function (event) {
    var name = event.target.name || "";
    if (name.indexOf("q-") !== 0) return;
    unsent[name.slice(2)] = ticked(name);
    keep();
    send();
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();  // the server must be there: a lost connection would leave the page, and the answers with it
    wants = true;
    send();
  });
  window.addEventListener("online", send);
  setInterval(send, 5000);
  setInterval(function () {
    var left = Math.max(0, Math.round((ends - performance.now()) / 1000));
    clock.textContent = "剩余 " + Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0");
    if (left === 0 && !wants) { wants = true; send(); }
  }, 1000);
  send();
})();
