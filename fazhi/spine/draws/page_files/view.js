"use strict";
// What the reader sees. Every text of a certificate goes in as text, never as markup.

const FIRST_ROWS = 300;
let shown = null;

function element(name, content, className) {
  const made = document.createElement(name);
  if (className) {
    made.className = className;
  }
  if (Array.isArray(content)) {
    made.append(...content);
  } else if (content !== undefined) {
    made.textContent = content;
  }
  return made;
}

const put = (id, ...nodes) => document.getElementById(id).replaceChildren(...nodes);

function show(one) {
  shown = one;
  const { steps, held } = check(one), bad = steps.filter((step) => step.faults.length).length;
  const verdict = bad ? `核验不通过：${bad}项不符` : `核验通过：${steps.length}项全部相符`;
  put("verdict", element("p", verdict, bad ? "bad" : "good"));
  document.title = `${bad ? "不通过" : "通过"}｜抽取凭证核验`;
  put("steps", ...steps.map(stepRow));
  put("plan");
  put("drawn");
  put("pool");
  put("later");
  compare();
  if (steps[0].faults.length) {
    return;
  }
  showPlan(one);
  if (held) {
    showDrawn(one.plan, held);
    showPool(one.plan, held, FIRST_ROWS);
    showLater(one);
  }
}

function stepRow(step, i) {
  const bad = step.faults.length > 0;
  const words = bad ? step.faults.map((fault) => element("p", fault)) : [element("p", step.told)];
  return element("li", [element("strong", `${i + 1}. ${step.name}`),
    element("span", bad ? "✗ 不符" : "✓ 相符", "mark"), ...words], bad ? "bad" : "good");
}

// The last column holds tickets when its head says so.
function table(caption, heads, rows) {
  const head = element("tr", heads.map((one) => {
    const cell = element("th", one);
    cell.scope = "col";
    return cell;
  }));
  const body = rows.map(([className, ...cells]) => element("tr", cells.map((cell) => element("td", cell)), className));
  const whole = element("table", [element("caption", caption), element("thead", [head]), element("tbody", body)]);
  whole.className = heads[heads.length - 1].startsWith("票") ? "tickets" : "";
  return element("div", [whole], "wide");
}

function showPlan(one) {
  const { plan } = one, redraws = plan.redraws;
  const rows = [["编号", plan.number], ["名称", plan.title], ["目的", plan.purpose], ["依据", plan.basis],
    ["抽取单位", plan.organ], ["名单来源", plan.drawn_from], ["种子来源", plan.seed.words],
    ["种子公布时间", shortly(plan.seed.known_at)], ["种子", one.seed.value],
    ["录入", `${one.seed.entered_by}，${shortly(one.seed.entered_at)}`],
    ["见证人", one.seed.witnesses.map((w) => [w.name, w.unit, w.role].filter(Boolean).join(" ")).join("；")],
    ["哈希公布", `${shortly(one.published.at)}，${one.published.where}${one.published.checkpoint && "，" + one.published.checkpoint}`],
    ["冻结哈希", one.frozen_hash], ["校验值", one.seal]];
  if (redraws) {
    rows.splice(2, 0, ["重新抽取", `原抽取：${redraws.number}（冻结哈希 ${redraws.frozen_hash}）；原因：${redraws.reason}`]);
  }
  put("plan", element("h2", "这次抽取"), element("dl", rows.filter(([, value]) => value)
    .flatMap(([name, value]) => [element("dt", name), element("dd", value)])));
}

function showDrawn(plan, held) {
  const labels = labelsOf(plan), officers = new Map();
  for (const service of held.services) {
    const people = labelsOf({ pool: service.pairing.officers }), sent = new Map();
    service.standing().forEach((row) => sent.set(row.object, (sent.get(row.object) || [])
      .concat([row.officer, people.get(row.officer)].filter(Boolean).join(" "))));
    sent.forEach((names, object) => officers.set(object,
      (officers.get(object) || []).concat(`${service.pairing.name}：${names.join("、")}`)));
  }
  const rows = [...held.drawn.values()].map((place) => ["", place.id, labels.get(place.id), place.stratum || "—",
    String(place.rank), ...(held.services.length ? [(officers.get(place.id) || []).join("；")] : []), place.ticket]);
  const heads = ["编号", "名称", "类别", "位次", ...(held.services.length ? ["人员"] : []), "票"];
  put("drawn", element("h2", "现在的抽取结果"), table(`共${rows.length}个（含补充、递补，不含退出）`, heads, rows));
}

const labelsOf = (plan) => new Map(plan.pool.map((one) => [one.id, one.label]));

function showPool(plan, held, limit) {
  const out = new Map(plan.exclusions.map((no) => [no.candidate, no])), ranked = [];
  held.lines.forEach((line) => line.forEach((place) => ranked.push(place)));
  const of = new Map(plan.pool.map((one) => [one.id, one]));
  const state = (id) => (held.drawn.has(id) ? "抽中" : held.removed.has(id) ? "已退出" : "未抽中");
  const rows = ranked.map((place) => [held.drawn.has(place.id) ? "good" : "", place.id, of.get(place.id).label,
    place.stratum || "—", String(of.get(place.id).weight), String(place.rank), state(place.id), place.ticket]);
  const excluded = [...out.values()].map((no) => ["no", no.candidate, of.get(no.candidate).label, of.get(no.candidate).stratum || "—",
    String(of.get(no.candidate).weight), "—", `排除：${[GROUNDS[no.ground], no.words].filter(Boolean).join("，")}（${no.stated_by}）`, "—"]);
  const all = [...excluded, ...rows];
  const heads = ["编号", "名称", "类别", "权重", "位次", "结果", "票（权重为几就算几张，留最小的一张）"];
  put("pool", element("h2", "全部名单和票"), table(`共${all.length}个，按类别和票的大小排列`, heads, all.slice(0, limit)));
  if (all.length > limit) {
    const more = element("button", `显示全部${all.length}个`);
    more.type = "button";
    more.addEventListener("click", () => showPool(plan, held, all.length));
    document.getElementById("pool").append(more);
  }
  showRecusals(plan);
}

function showRecusals(plan) {
  for (const pairing of plan.pairings.filter((one) => one.exclusions.length)) {
    const people = new Map(pairing.officers.map((one) => [one.id, one.label]));
    const rows = pairing.exclusions.map((no) => ["", no.officer, people.get(no.officer), no.object || no.unit || "全部对象",
      [GROUNDS[no.ground], no.words].filter(Boolean).join("，"), no.stated_by]);
    document.getElementById("pool").append(element("h2", `${pairing.name}的回避`),
      table(`共${rows.length}项`, ["编号", "姓名", "回避的对象或者单位", "原因", "由谁提出"], rows));
  }
}

function showLater(one) {
  if (!one.later.length) {
    return;
  }
  const kinds = { extension: "补充抽取", replacement: "递补", officer_out: "人员改派", cap: "放宽每人上限" };
  const rows = one.later.map((row) => ["", shortly(row.at), kinds[row.kind],
    [row.ground && GROUNDS[row.ground], row.words].filter(Boolean).join("，"), row.stated_by,
    [...row.removed, ...(row.kind === "officer_out" ? [`${row.officer}（${row.object || "全部对象"}）`] : [])].join("、") || "—",
    [...(row.kind === "cap" ? [`${row.pairing}：每人最多${row.at_most}个对象`] : []),
      ...row.added.map((place) => place.id), ...(row.added.length ? [] : row.assigned.map((a) => `${a.object}←${a.officer}`))].join("、") || "—"]);
  put("later", element("h2", "抽取以后的变更"),
    table(`共${rows.length}次，都不改变原有的次序`, ["时间", "种类", "原因", "由谁提出", "退出", "进入"], rows));
}

// The reader's own comparison with what was published: the one thing that this file cannot know.
function compare() {
  const typed = document.getElementById("published").value.trim().toLowerCase();
  if (!typed || !shown) {
    put("compared");
    return;
  }
  const same = typed === shown.frozen_hash;
  put("compared", element("span", same ? "✓ 与凭证的冻结哈希相同" : "✗ 与凭证的冻结哈希不同", same ? "good" : "bad"));
}

async function open(file) {
  put("verdict", element("p", "正在重新计算……"));
  try {
    show(JSON.parse(await file.text()));
  } catch (no) {
    shown = null;
    ["steps", "plan", "drawn", "pool", "later"].forEach((id) => put(id));
    compare();
    put("verdict", element("p", `“${file.name}”不是抽取凭证：读不出其中的内容`, "bad"));
  }
}

document.getElementById("file").addEventListener("change", (event) => event.target.files[0] && open(event.target.files[0]));
document.getElementById("published").addEventListener("input", compare);
// A moment later, so that a long list does not keep the page blank.
setTimeout(() => show(JSON.parse(document.getElementById("certificate").textContent)), 20);
