"use strict";
// What is wrong with a plan, in whole sentences: the same questions as the programme asks before it is frozen.

function repeated(values) {
  const seen = new Set(), again = new Set();
  for (const one of values) {
    (seen.has(one) ? again : seen).add(one);
  }
  return [...again];
}

function planFaults(plan) {
  const found = [];
  textFaults(plan, found);
  poolFaults(plan.pool, "候选名单", found);
  shareFaults(plan, found);
  exclusionFaults(plan, found);
  plan.pairings.forEach((pairing) => pairingFaults(plan, pairing, found));
  repeated(plan.pairings.map((one) => one.name)).forEach((name) => found.push(`配对“${name}”列了两次`));
  return found;
}

function everyText(value, tell) {
  if (typeof value === "string") {
    tell(value);
  } else if (value !== null && typeof value === "object") {
    Object.values(value).forEach((inner) => everyText(inner, tell));
  }
}

function textFaults(plan, found) {
  const wanted = [[plan.number, "编号"], [plan.title, "名称"], [plan.organ, "抽取单位"], [plan.seed.words, "种子来源"]];
  wanted.filter(([value]) => !value.trim()).forEach(([, name]) => found.push(`没有写明${name}`));
  everyText(plan, (value) => {
    if (value !== value.trim() || UNSEEN.test(value)) {
      found.push(`“${value.trim().slice(0, 20)}”中有看不见的字符，或者首尾有空格`);
    }
  });
  if (plan.redraws !== null) {
    if (!plan.redraws.reason.trim()) {
      found.push("重新抽取应当写明原因");
    }
    if (!plan.redraws.number.trim() || plan.redraws.number === plan.number) {
      found.push("重新抽取应当写明原抽取的编号，并且另编号");
    }
  }
}

function poolFaults(pool, where, found) {
  if (!pool.length) {
    found.push(`${where}是空的`);
  }
  repeated(pool.map((one) => one.id)).forEach((id) => found.push(`${where}中“${id}”列了两次`));
  for (const one of pool) {
    if (!one.id) {
      found.push(`${where}中有一个没有编号`);
    }
    if (one.weight < 1 || one.weight > MAX_WEIGHT) {
      found.push(`${where}中“${one.id}”的权重是${one.weight}，应当是1至${MAX_WEIGHT}的整数`);
    }
  }
}

function shareFaults(plan, found) {
  const declared = plan.shares.map((share) => share.stratum), before = found.length;
  repeated(declared).forEach((stratum) => found.push(`${called(stratum)}的抽取数量写了两次`));
  for (const stratum of new Set(plan.pool.map((one) => one.stratum))) {
    if (!declared.includes(stratum)) {
      found.push(`没有写明${called(stratum)}抽取多少`);
    }
  }
  for (const share of plan.shares) {
    const name = called(share.stratum);
    if ((share.number === null) === (share.rate === "")) {
      found.push(`${name}应当写抽取数量或者抽取比例，二者取一`);
    } else if (share.number !== null && (share.at_least || share.at_most !== null)) {
      found.push(`${name}已经写了固定数量，不能再写最少、最多`);
    } else if (share.number === null && !fraction(share.rate)) {
      found.push(`看不懂抽取比例“${share.rate}”`);
    } else if (share.at_most !== null && share.at_most < share.at_least) {
      found.push(`${name}的最少、最多写反了`);
    }
  }
  if (found.length === before) {
    const numbers = counts(plan);
    numbers.filter((one) => one.number < 0)
      .forEach((one) => found.push(`${called(one.stratum)}可抽的只有${one.pool - one.excluded}个，不够抽取`));
    if (!numbers.some((one) => one.number)) {
      found.push("按照这些数量一个也抽不到");
    }
  }
}

function exclusionFaults(plan, found) {
  const known = new Set(plan.pool.map((one) => one.id)), out = new Set(plan.exclusions.map((no) => no.candidate));
  repeated(plan.exclusions.map((no) => no.candidate)).forEach((id) => found.push(`排除名单中“${id}”列了两次`));
  for (const no of plan.exclusions) {
    if (!known.has(no.candidate)) {
      found.push(`排除的“${no.candidate}”不在候选名单中`);
    }
    statedFaults(no, no.candidate, found);
  }
  for (const one of plan.pool) {
    if (!out.has(one.id) && one.units.some((unit) => plan.units.includes(unit))) {
      found.push(`“${one.id}”属于本次抽取所涉单位，应当排除`);
    }
  }
}

function statedFaults(no, who, found) {
  if (no.ground === "other" && !no.words.trim()) {
    found.push(`排除“${who}”的原因是“其他”，应当写明`);
  }
  if (!no.stated_by.trim()) {
    found.push(`排除“${who}”没有写明由谁提出`);
  }
}

function pairingFaults(plan, pairing, found) {
  const name = pairing.name || "人员";
  poolFaults(pairing.officers, `${name}名单`, found);
  if (!pairing.name.trim()) {
    found.push("配对的人员名单没有名称");
  }
  if (pairing.per_object < MIN_OFFICERS) {
    found.push(`${name}：每个对象至少派${MIN_OFFICERS}名，不能是${pairing.per_object}名`);
  }
  if (pairing.at_most !== null && pairing.at_most < 1) {
    found.push(`${name}：每人最多承担的对象数至少是1`);
  }
  const officers = new Set(pairing.officers.map((one) => one.id)), objects = new Set(plan.pool.map((one) => one.id));
  for (const no of pairing.exclusions) {
    if (!officers.has(no.officer)) {
      found.push(`${name}：回避的“${no.officer}”不在名单中`);
    }
    if (no.object && !objects.has(no.object)) {
      found.push(`${name}：“${no.officer}”回避的对象“${no.object}”不在候选名单中`);
    }
    if (no.object && no.unit) {
      found.push(`${name}：“${no.officer}”的回避只能写对象或者单位之一`);
    }
    statedFaults(no, no.officer, found);
  }
  ownUnitFaults(plan, pairing, found);
  roomFaults(plan, pairing, found);
}

function ownUnitFaults(plan, pairing, found) {
  const concerned = new Set(plan.pool.flatMap((one) => one.units));
  const stated = new Set(pairing.exclusions.filter((no) => !no.object).map((no) => JSON.stringify([no.officer, no.unit])));
  for (const officer of pairing.officers) {
    if (stated.has(JSON.stringify([officer.id, ""]))) {
      continue;
    }
    if (officer.units.some((unit) => plan.units.includes(unit))) {
      found.push(`${pairing.name}：“${officer.id}”属于本次抽取所涉单位，应当回避`);
    }
    officer.units.filter((unit) => concerned.has(unit) && !stated.has(JSON.stringify([officer.id, unit])))
      .forEach((unit) => found.push(`${pairing.name}：“${officer.id}”属于${unit}，应当回避该单位的对象`));
  }
}

function roomFaults(plan, pairing, found) {
  const out = new Set(plan.exclusions.map((no) => no.candidate));
  const everywhere = new Set(), byObject = new Map(), byUnit = new Map();
  for (const no of pairing.exclusions) {
    if (!no.object && !no.unit) {
      everywhere.add(no.officer);
    } else {
      const [kept, key] = no.object ? [byObject, no.object] : [byUnit, no.unit];
      kept.set(key, (kept.get(key) || []).concat(no.officer));
    }
  }
  for (const one of plan.pool) {
    const barred = new Set([...everywhere, ...(byObject.get(one.id) || []), ...one.units.flatMap((u) => byUnit.get(u) || [])]);
    if (!out.has(one.id) && pairing.officers.length - barred.size < pairing.per_object) {
      found.push(`${pairing.name}：对象“${one.id}”除去回避的人员不够${pairing.per_object}名`);
    }
  }
}
