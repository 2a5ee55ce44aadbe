// What is done on site goes into a queue on the phone first, then to the server, in order. Nothing leaves the queue before
// the server has said that it is written, or a person has read why it is not.
"use strict";
const shell = document.querySelector("[data-queue]");
const STORE = shell.dataset.queue;
const KEEP = STORE + "-1";
const here = shell.dataset.record || "";
const bar = document.getElementById("queue-state");
const list = document.getElementById("queue");

function opened() {
  return new Promise((done, failed) => {
    const asked = indexedDB.open(STORE, 1);
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
  const loaded = Number(localStorage.getItem(STORE + "-day " + shell.dataset.today)) || midnight(new Date());
  const days = Math.max(0, midnight(new Date()) - loaded);
  return new Date(Date.parse(shell.dataset.today) + days).toISOString().slice(0, 10);
}
const pad = (n) => String(n).padStart(2, "0");
const hour = (when) => pad(when.getHours()) + ":" + pad(when.getMinutes());
const minute = (when) => [when.getFullYear(), pad(when.getMonth() + 1), pad(when.getDate())].join("-") + " " + hour(when);
const sheets = () => document.querySelectorAll("form[data-step]");
const typed = (form) => Array.from(form.elements).filter((field) => field.name && !["hidden", "file", "submit", "button"].includes(field.type));

// What is typed and not yet handed to the queue outlives the page too: it opens anew when something has been written.
const shelf = (form) => [STORE, "draft", shell.dataset.whose, here, form.id].join(" ");
function shelve(form) {
  const now = {};
  for (const field of typed(form)) now[field.name] = field.type === "checkbox" ? field.checked : field.value;
  localStorage.setItem(shelf(form), JSON.stringify(now));
}
function fill(form, values) {
  for (const field of typed(form)) {
    if (values[field.name] === undefined) continue;
    if (field.type === "checkbox") field.checked = values[field.name];
    else field.value = values[field.name];
  }
}
const valuesIn = (entry) => Object.fromEntries([
  ...Object.entries(entry.act.fields).map(([name, value]) => ["f-" + name, value]),
  ...Object.entries(entry.act.detail).map(([name, value]) => ["d-" + name, value]),
]);
// A form whose entry waits on the phone shows what was entered, also on a page opened anew, and cannot be sent a second time.
function hold(form, entry) {
  form.classList.toggle("waiting", Boolean(entry));
  if (form.dataset.step === "photo") return;
  const pressed = form.querySelector("button:not([type=button])");
  pressed.dataset.words = pressed.dataset.words || pressed.textContent;
  pressed.disabled = Boolean(entry);
  pressed.textContent = entry ? "已存在手机上，待发送" : pressed.dataset.words;
  if (entry) fill(form, valuesIn(entry));
}
// What was not written stays with its reason. A photograph can be saved elsewhere before it is put aside.
function refusedLine(entry, line) {
  line.className = "refused";
  line.append(
    button("重新发送", async () => { delete entry.refused; await keep(entry); await flush(); }),
    button("知道了，删除这一项", async () => { await drop(entry.n); await show(); }),
  );
  if (!entry.file) return;
  const saved = document.createElement("a");
  saved.href = URL.createObjectURL(entry.file);
  saved.download = entry.name;
  saved.textContent = "另存这张照片";
  line.append(saved);
}
function lineOf(entry) {
  const line = document.createElement("li");
  const since = entry.at ? "（" + hour(new Date(entry.at)) + "填写）" : "";
  const others = entry.whose !== shell.dataset.whose;
  line.textContent = entry.label + since + (entry.refused ? "：没有登记。" + entry.refused : others ? "：另一个账号所存，由该账号登录后发送" : "：待发送");
  if (entry.refused) refusedLine(entry, line);
  return line;
}
async function show() {
  const entries = (await all()).filter((entry) => !here || entry.record === here);
  list.replaceChildren(...entries.map(lineOf));
  const waiting = entries.filter((entry) => !entry.refused);
  for (const form of sheets()) hold(form, waiting.find((entry) => entry.form === form.id));
  if (waiting.length) tell((navigator.onLine ? "" : "没有网络，") + waiting.length + "项存在手机上，联网后自动发送", "waiting");
  else if (entries.length) tell("有" + entries.length + "项没有登记，请看下面的原因", "refused");
  else tell(navigator.onLine ? "全部已登记" : "没有网络，可以继续填写", "");
  document.body.dataset.waiting = String(waiting.length);
  document.dispatchEvent(new CustomEvent("waiting:shown"));
  return waiting;
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
      else {
        entry.refused = said.words;
        await keep(entry);
        const form = entry.record === here && entry.act.step !== "photo" && document.getElementById(entry.form);
        if (form) { fill(form, valuesIn(entry)); shelve(form); }  // to be mended where it was typed
      }
    }
  } finally {
    busy = false;
  }
  const left = await show();
  if (written && here && !left.some((entry) => entry.whose === shell.dataset.whose)) location.reload();
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
// When a photograph was taken: what was typed, else what the file says; never later than now.
function timed(form, file, detail) {
  if (!("taken_at" in detail) || detail.taken_at) return detail;
  return { ...detail, taken_at: minute(new Date(Math.min(file.lastModified || Date.now(), Date.now()))) };
}
// A sheet handed in anew stands for the one that was refused.
async function replaced(form) {
  if (form.dataset.step === "photo") return;
  const old = (await all()).filter((entry) => entry.refused && entry.record === here && entry.form === form.id && entry.whose === shell.dataset.whose);
  for (const entry of old) await drop(entry.n);
}
async function queued(event) {
  event.preventDefault();
  const form = event.target;
  const files = await filesOf(form);
  if (!files.length) return;
  await replaced(form);
  for (const file of files) {
    const given = valuesOf(form, "d-");
    const act = { key: newKey(), step: form.dataset.step, on: day(), fields: valuesOf(form, "f-"), detail: file ? timed(form, file, given) : given };
    const entry = { record: here, whose: shell.dataset.whose, form: form.id, to: shell.dataset.send, label: form.dataset.label, at: Date.now(), act };
    if (file) { entry.file = new Blob([await file.arrayBuffer()], { type: file.type }); entry.name = file.name; entry.label += "（" + file.name + "）"; }
    await keep(entry);
  }
  localStorage.removeItem(shelf(form));
  form.querySelectorAll("input[type=file]").forEach((field) => { field.value = ""; });
  await show();
  await flush();
}
async function keepPages() {
  if (!("serviceWorker" in navigator)) return tell("这台手机不能离线保存页面：没有网络时请不要关闭或者刷新本页", "refused");
  try {
    await navigator.serviceWorker.register(shell.dataset.worker);
    await navigator.serviceWorker.ready;
    const kept = await caches.open(KEEP);
    if (navigator.onLine) await kept.addAll([location.pathname, ...shell.dataset.assets.split(" "), ...Array.from(document.querySelectorAll("a[data-keep]"), (a) => a.pathname)]);
    if (navigator.storage && navigator.storage.persist) await navigator.storage.persist();
  } catch (error) {
    tell("这台手机不能离线保存页面：没有网络时请不要关闭或者刷新本页", "refused");
  }
}
async function begin() {
  const known = STORE + "-day " + shell.dataset.today;
  if (shell.dataset.today && !localStorage.getItem(known)) localStorage.setItem(known, String(midnight(new Date())));
  for (const form of sheets()) {
    form.addEventListener("submit", queued);
    form.addEventListener("input", () => shelve(form));
    fill(form, JSON.parse(localStorage.getItem(shelf(form)) || "{}"));
  }
  document.querySelectorAll("canvas").forEach(drawn);
  window.addEventListener("online", flush);
  window.addEventListener("offline", show);
  setInterval(async () => { if (navigator.onLine && document.body.dataset.waiting !== "0") await flush(); }, 15000);
  await show();
  if (navigator.onLine) await flush();
  await keepPages();
  document.body.dataset.ready = "1";
}
begin();
