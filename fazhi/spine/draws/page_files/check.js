"use strict";
// Everything computed again, step by step. check(certificate) gives {steps: [{name, told, faults}], held}.

function check(one) {
  const steps = [], step = (name, told, faults) => steps.push({ name, told, faults });
  const shape = misshapen(one, SHAPE, "", []);
  step("凭证格式", `格式 ${FORMAT}，内容齐全，没有多余的内容`, shape);
  if (shape.length) {
    return { steps, held: null };
  }
  const { plan, seed } = one, computed = hashOf(plan);
  step("冻结哈希", `由名单、数量、排除和种子来源重新计算得 ${computed}，与凭证所载相同`, [
    ...(computed === one.frozen_hash ? [] : [
      `按所载方案重新计算为 ${computed}，凭证所载为 ${one.frozen_hash}，方案在冻结后被改动过`]),
    ...(inOrder(plan) ? [] : ["方案中的名单没有按规定的次序书写"])]);
  step("先后次序", `先公布冻结哈希（${shortly(one.published.at)}），后有种子（${shortly(plan.seed.known_at)}），` +
    `再录入（${shortly(seed.entered_at)}）`, orderFaults(one));
  step("种子与见证人", `种子 ${seed.value}，由${seed.entered_by}录入，见证人${seed.witnesses.map((w) => w.name).join("、")}`,
    [...seedFaults(seed.value), ...witnessFaults(seed)]);
  const faults = planFaults(plan);
  step("方案", planTold(plan), faults);
  let held = null;
  if (!faults.length && !seedFaults(seed.value).length) {
    held = recomputed(one, step);
  }
  const { seal, ...body } = one, sealed = hashOf(body);
  step("校验值", `凭证全文重新计算得 ${sealed}，与凭证所载相同`,
    sealed === seal ? [] : [`重新计算为 ${sealed}，凭证所载为 ${seal}，凭证内容被改动过`]);
  return { steps, held };
}

const shortly = (at) => `${at.slice(0, 10)} ${at.slice(11, 19)}`;

function planTold(plan) {
  const all = counts(plan).map((one) => `${called(one.stratum)}${one.pool}个中抽${one.number}个`).join("，");
  return `名单${plan.pool.length}个，排除${plan.exclusions.length}个，每个排除都写明原因；${all}`;
}

function inOrder(plan) {
  const sorted = (rows, key) => rows.every((row, i) => i === 0 || byBytes(key(rows[i - 1]), key(row)) <= 0);
  const id = (one) => one.id, self = (one) => one;
  const people = [plan.pool, ...plan.pairings.map((one) => one.officers)];
  return people.every((list) => sorted(list, id) && list.every((one) => sorted(one.units, self)))
    && sorted(plan.pairings, (one) => one.name) && sorted(plan.units, self)
    && [plan.shares, plan.exclusions, ...plan.pairings.map((one) => one.exclusions)]
      .every((rows) => sorted(rows, canonicalJson));
}

function orderFaults(one) {
  const known = one.plan.seed.known_at, entered = one.seed.entered_at, found = [];
  if (!(one.published.at < known)) {
    found.push(`冻结哈希公布于 ${one.published.at}，不早于种子公布的时间 ${known}：名单可能是看着种子定的`);
  }
  if (entered < known) {
    found.push(`种子录入于 ${entered}，早于所称来源公布的时间 ${known}`);
  }
  let last = entered;
  one.later.forEach((row, i) => {
    if (row.at < last) {
      found.push(`第${i + 1}次变更的时间 ${row.at} 早于前一步 ${last}`);
    }
    last = row.at > last ? row.at : last;
    if (!row.words.trim() || !row.stated_by.trim()) {
      found.push(`第${i + 1}次变更没有写明原因或者由谁提出`);
    }
  });
  if (!one.published.where.trim()) {
    found.push("没有写明冻结哈希公布在哪里");
  }
  return found;
}

function seedFaults(value) {
  if (!SEED.test(value)) {
    return ["种子只能写字母和数字，各组之间用一个空格分开"];
  }
  return value.replace(/ /g, "").length < MIN_SEED ? [`种子太短：至少${MIN_SEED}位字母或者数字`] : [];
}

function witnessFaults(seed) {
  const named = new Set(seed.witnesses.map((one) => JSON.stringify([one.name, one.unit]))), found = [];
  if (named.size < MIN_WITNESSES) {
    found.push(`录入种子应当有${MIN_WITNESSES}名见证人在场，现有${named.size}名`);
  }
  if (named.size < seed.witnesses.length) {
    found.push("同一名见证人列了两次");
  }
  if (seed.witnesses.some((one) => !one.name.trim()) || !seed.entered_by.trim()) {
    found.push("录入人或者见证人没有写姓名");
  }
  if (seed.witnesses.some((one) => one.name === seed.entered_by)) {
    found.push(`录入种子的${seed.entered_by}不能同时做见证人`);
  }
  return found;
}

const CHANGED = {
  extension: "按次序补充抽取，与凭证所载相同",
  replacement: "按次序递补，与凭证所载相同",
  officer_out: "按次序改派，与凭证所载相同",
  cap: "放宽每人承担的对象数",
};

function recomputed(one, step) {
  let held;
  try {
    held = new Held(one.plan, one.seed.value);
  } catch (no) {
    if (!(no instanceof Unsound)) {
      throw no;
    }
    step("抽取", "", [no.message]);
    return null;
  }
  const faults = different(one.result, held.first);
  if (canonicalJson(one.result.strata) !== canonicalJson(held.strata)) {
    faults.push("各类数量与方案算出的不同");
  }
  step("抽取", `为${one.plan.pool.length}个候选逐一算票，取最小的${held.first.added.length}个` +
    (one.plan.pairings.length ? `，配对${held.first.assigned.length}人次` : "") + "，与凭证所载相同", faults);
  one.later.forEach((row, i) => {
    const name = `第${i + 1}次变更`;
    if (held === null) {
      return;
    }
    try {
      const stage = held.change(row);
      step(name, `${shortly(row.at)} ${row.words}（${row.stated_by}）：${CHANGED[row.kind]}`, different(row, stage));
    } catch (no) {
      if (!(no instanceof Unsound)) {
        throw no;
      }
      step(name, "", [no.message]);
      held = null;
    }
  });
  return held;
}

function different(stated, computed) {
  const found = [], named = (row) => (row.officer !== undefined
    ? `${row.object}←${row.officer}（${row.ticket.slice(0, 8)}…）`
    : `${row.id}（${called(row.stratum)}第${row.rank}位，${row.ticket.slice(0, 8)}…）`);
  if (canonicalJson(stated.removed) !== canonicalJson(computed.removed)) {
    found.push("退出名单与重新计算的不同");
  }
  for (const [key, words] of [["added", "抽中名单"], ["assigned", "人员配对"]]) {
    if (canonicalJson(stated[key]) === canonicalJson(computed[key])) {
      continue;
    }
    const there = new Set(stated[key].map(canonicalJson)), due = new Set(computed[key].map(canonicalJson));
    const missing = computed[key].filter((row) => !there.has(canonicalJson(row))).map(named);
    const surplus = stated[key].filter((row) => !due.has(canonicalJson(row))).map(named);
    const list = (label, rows) => (rows.length ? `${label}${rows.slice(0, 5).join("、")}${rows.length > 5 ? `等${rows.length}项` : ""}` : "");
    found.push(`${words}不符：${[list("重新计算应有", missing), list("凭证却载有", surplus)].filter(Boolean).join("；") || "次序不同"}`);
  }
  return found;
}
