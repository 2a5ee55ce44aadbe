// What is done on site goes into a queue on the phone first, then to the server, in order. Nothing leaves the queue before
// the server has said that it is written, or a person has read why it is not.
"use strict";
const shell = document.querySelector("[data-visits]");
const KEEP = "visits-1";
const here = shell.dataset.visit || "";
const bar = document.getElementById("queue-state");
const list = document.getElementById("queue");

function opened() {
  return new Promise((done, failed) => {
    const asked = indexedDB.open("visits", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("queue", { keyPath: "n", autoIncrement: true });
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
}
async function store(mode, work) {
  const base = await opened();
  return new Promise((done, failed) => {
    const turn = base.transaction("queue", mode);
    const asked = work(turn.objectStore("queue"));
    turn.oncomplete = () => { base.close(); done(asked.result); };
    turn.onerror = () => failed(turn.error);
  });
}
const all = () => store("readonly", (queue) => queue.getAll());
const keep = (entry) => store("readwrite", (queue) => queue.put(entry));
const drop = (n) => store("readwrite", (queue) => queue.delete(n));

function newKey() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
function tell(text, kind) {
  bar.textContent = text;
  bar.dataset.kind = kind || "";
}
function button(text, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}
// The day on which something is done: the server's when the page was last loaded from it, and the days that this phone has
// counted since. A page that was kept yesterday still says yesterday.
const midnight = (when) => Date.UTC(when.getFullYear(), when.getMonth(), when.getDate());
function day() {
  const loaded = Number(localStorage.getItem("visits-day " + shell.dataset.today)) || midnight(new Date());
  const days = Math.max(0, midnight(new Date()) - loaded);
  return new Date(Date.parse(shell.dataset.today) + days).toISOString().slice(0, 10);
}
// A form whose entry waits on the phone shows what was entered, also on a page opened anew, and cannot be sent a second time.
function hold(form, entry) {
  form.classList.toggle("waiting", Boolean(entry));
  if (form.dataset.step === "photo") return;
  const pressed = form.querySelector("button");
  pressed.dataset.words = pressed.dataset.words || pressed.textContent;
  pressed.disabled = Boolean(entry);
  pressed.textContent = entry ? "已存在手机上，待发送" : pressed.dataset.words;
  if (!entry) return;
  for (const field of form.elements) {
    const kept = field.name.startsWith("f-") ? entry.act.fields[field.name.slice(2)] : entry.act.detail[field.name.slice(2)];
    if (kept === undefined) continue;
    if (field.type === "checkbox") field.checked = kept;
    else field.value = kept;
  }
}
async function show() {
  const entries = (await all()).filter((entry) => !here || entry.visit === here);
  list.replaceChildren(...entries.map((entry) => {
    const line = document.createElement("li");
    line.textContent = entry.label + (entry.refused ? "：没有登记。" + entry.refused : entry.whose === shell.dataset.whose ? "：待发送" : "：另一个账号所存，由该账号登录后发送");
    if (entry.refused) {
      line.className = "refused";
      line.append(
        button("重新发送", async () => { delete entry.refused; await keep(entry); await flush(); }),
        button("知道了，删除这一项", async () => { await drop(entry.n); await show(); }),
      );
    }
    return line;
  }));
  const waiting = entries.filter((entry) => !entry.refused);
  for (const form of document.querySelectorAll("form[data-step]")) {
    hold(form, waiting.find((entry) => entry.form === form.id));
  }
  if (waiting.length) tell((navigator.onLine ? "" : "没有网络，") + waiting.length + "项存在手机上，联网后自动发送", "waiting");
  else if (entries.length) tell("有" + entries.length + "项没有登记，请看下面的原因", "refused");
  else tell(navigator.onLine ? "全部已登记" : "没有网络，可以继续填写", "");
  document.body.dataset.waiting = String(waiting.length);
  return entries;
}

let busy = false;
async function flush() {
  if (busy) return;
  busy = true;
  let written = 0;
  try {
    for (const entry of await all()) {
      if (entry.refused || entry.whose !== shell.dataset.whose) continue;  // nobody sends in another's name
      const said = await post(entry);
      if (said === null) break;
      if (said.ok) { await drop(entry.n); written += 1; }
      else { entry.refused = said.words; await keep(entry); }
    }
  } finally {
    busy = false;
  }
  const left = await show();
  if (written && !left.length && here) location.reload();
}
async function post(entry) {
  const body = new FormData();
  body.set("act", JSON.stringify(entry.act));
  if (entry.file) body.set("file", entry.file, entry.name);
  try {
    const answer = await fetch(entry.to, {
      method: "POST", body, redirect: "manual", headers: { "X-CSRFToken": shell.dataset.token },
    });
    if (answer.type === "opaqueredirect" || answer.status === 403 && !(answer.headers.get("Content-Type") || "").includes("json")) {
      tell("登录已过期：请重新登录，存在手机上的内容不会丢失", "refused");
      return null;
    }
    if (answer.status >= 500) return null;
    const said = await answer.json();
    return { ok: answer.ok, words: said.words };
  } catch (error) {
    return null;
  }
}

function valuesOf(form, prefix) {
  const found = {};
  for (const field of form.elements) {
    if (!field.name.startsWith(prefix)) continue;
    const name = field.name.slice(prefix.length);
    if (field.type === "checkbox") found[name] = field.checked;
    else found[name] = field.value;
  }
  return found;
}
async function filesOf(form) {
  if (form.dataset.step !== "photo") return [null];
  const board = form.querySelector("canvas");
  if (!board) return Array.from(form.elements.file.files);
  if (!board.dataset.drawn) { tell("请先在方框内签名", "refused"); return []; }
  const blob = await new Promise((done) => board.toBlob(done, "image/png"));
  wipe(board);
  return [new File([blob], "被检查单位签名.png", { type: "image/png" })];
}
// The name of whoever was present, drawn with a finger; it goes with the visit as a picture, like a photograph.
function wipe(board) {
  const pen = board.getContext("2d");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, board.width, board.height);
  delete board.dataset.drawn;
}
function drawn(board) {
  wipe(board);
  const pen = board.getContext("2d");
  const at = (event) => {
    const box = board.getBoundingClientRect();
    return [(event.clientX - box.left) * board.width / box.width, (event.clientY - box.top) * board.height / box.height];
  };
  board.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    board.setPointerCapture(event.pointerId);
    pen.lineWidth = 4; pen.lineCap = "round"; pen.strokeStyle = "#111";
    pen.beginPath();
    pen.moveTo(...at(event));
  });
  board.addEventListener("pointermove", (event) => {
    if (!event.buttons) return;
    pen.lineTo(...at(event));
    pen.stroke();
    board.dataset.drawn = "1";
  });
  board.parentElement.querySelector("button[type=button]").addEventListener("click", () => wipe(board));
}
async function queued(event) {
  event.preventDefault();
  const form = event.target;
  const files = await filesOf(form);
  for (const file of files) {
    const act = { key: newKey(), step: form.dataset.step, on: day(), fields: valuesOf(form, "f-"), detail: valuesOf(form, "d-") };
    const entry = { visit: here, whose: shell.dataset.whose, form: form.id, to: shell.dataset.send, label: form.dataset.label, act };
    if (file) { entry.file = new Blob([await file.arrayBuffer()], { type: file.type }); entry.name = file.name; entry.label += "（" + file.name + "）"; }
    await keep(entry);
  }
  form.querySelectorAll("input[type=file]").forEach((field) => { field.value = ""; });
  await show();
  await flush();
}
async function begin() {
  const known = "visits-day " + shell.dataset.today;
  if (shell.dataset.today && !localStorage.getItem(known)) localStorage.setItem(known, String(midnight(new Date())));
  for (const form of document.querySelectorAll("form[data-step]")) form.addEventListener("submit", queued);
  document.querySelectorAll("canvas").forEach(drawn);
  window.addEventListener("online", flush);
  window.addEventListener("offline", show);
  setInterval(async () => { if (navigator.onLine && document.body.dataset.waiting !== "0") await flush(); }, 15000);
  await show();
  if (navigator.onLine) await flush();
  if ("serviceWorker" in navigator) {
    try {
      await navigator.serviceWorker.register(shell.dataset.worker);
      await navigator.serviceWorker.ready;
      const kept = await caches.open(KEEP);
      if (navigator.onLine) await kept.addAll([location.pathname, ...shell.dataset.assets.split(" "), ...Array.from(document.querySelectorAll("a[data-keep]"), (a) => a.pathname)]);
    } catch (error) {
      tell("这台手机不能离线保存页面：没有网络时请不要关闭或者刷新本页", "refused");
    }
  }
  document.body.dataset.ready = "1";
}
begin();
