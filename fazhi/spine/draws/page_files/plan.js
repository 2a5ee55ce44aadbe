"use strict";
// The plan: how it is written for hashing, what shape it has, what would make it unsound.

const UTF8 = new TextEncoder();
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const SEED = /^[0-9A-Za-z]+(?: [0-9A-Za-z]+)*$/;
const MOMENT =
  /^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\+08:00$/;

// JSON in UTF-8, keys sorted, no spaces, nothing escaped that need not be.
function canonicalJson(value) {
  if (Array.isArray(value)) {
    return "[" + value.map(canonicalJson).join(",") + "]";
  }
  if (value !== null && typeof value === "object") {
    const keys = Object.keys(value).sort();
    return "{" + keys.map((key) => JSON.stringify(key) + ":" + canonicalJson(value[key])).join(",") + "}";
  }
  return JSON.stringify(value);
}

function hashOf(value) {
  return sm3(UTF8.encode(canonicalJson(value)));
}

// The order of the UTF-8 bytes, which is that of the code points (and not JavaScript's own).
function byBytes(a, b) {
  const x = Array.from(a), y = Array.from(b);
  for (let i = 0; i < x.length && i < y.length; i++) {
    if (x[i] !== y[i]) {
      return x[i].codePointAt(0) - y[i].codePointAt(0);
    }
  }
  return x.length - y.length;
}

const whole = (value) => Number.isSafeInteger(value) && value >= 0;
const text = (value) => typeof value === "string" && !/\p{Cs}/u.test(value);

function aMoment(value) {
  if (typeof value !== "string" || !MOMENT.test(value)) {
    return false;
  }
  const day = new Date(value.slice(0, 10) + "T00:00:00Z");
  return day.toISOString().slice(0, 10) === value.slice(0, 10);
}

const KINDS = {
  text,
  number: whole,
  "number?": (value) => value === null || whole(value),
  ground: (value) => typeof value === "string" && Object.hasOwn(GROUNDS, value),
  moment: aMoment,
  hash: (value) => typeof value === "string" && /^[0-9a-f]{64}$/.test(value),
  format: (value) => value === FORMAT,
};

// Where a value departs from a shape; SHAPE is the table that the programme itself uses.
function misshapen(value, shape, at, found) {
  if (typeof shape === "string") {
    if (!KINDS[shape](value)) {
      found.push(`${at}不是应有的内容`);
    }
  } else if (Array.isArray(shape) && shape[0] === null) {
    if (value !== null) {
      misshapen(value, shape[1], at, found);
    }
  } else if (Array.isArray(shape)) {
    if (!Array.isArray(value)) {
      found.push(`${at}应当是一个列表`);
    } else {
      value.forEach((one, i) => misshapen(one, shape[0], `${at}第${i + 1}项`, found));
    }
  } else if (value === null || typeof value !== "object" || Array.isArray(value)) {
    found.push(`${at || "全文"}应当是一组有名称的内容`);
  } else if ("one of" in shape) {
    if (typeof value.kind !== "string" || !Object.hasOwn(shape["one of"], value.kind)) {
      found.push(`${at}不是已知的变更种类`);
    } else {
      misshapen(value, shape["one of"][value.kind], at, found);
    }
  } else {
    const missing = Object.keys(shape).filter((key) => !Object.hasOwn(value, key));
    const surplus = Object.keys(value).filter((key) => !Object.hasOwn(shape, key));
    missing.forEach((key) => found.push(`${at}缺少 ${key}`));
    surplus.forEach((key) => found.push(`${at}多出 ${key}`));
    Object.keys(shape).filter((key) => Object.hasOwn(value, key))
      .forEach((key) => misshapen(value[key], shape[key], at ? `${at}.${key}` : key, found));
  }
  return found;
}

// "3/10" as [3, 10], "2.5%" as [25, 1000]; null when it cannot be read or is more than the whole.
function fraction(rate) {
  const slash = /^([0-9]{1,6})\/([0-9]{1,6})$/.exec(rate);
  const percent = /^([0-9]{1,3})(?:\.([0-9]{1,3}))?%$/.exec(rate);
  let part = 0, all = 0;
  if (slash) {
    [part, all] = [Number(slash[1]), Number(slash[2])];
  } else if (percent) {
    const decimals = percent[2] || "";
    [part, all] = [Number(percent[1] + decimals), 100 * 10 ** decimals.length];
  }
  return all > 0 && part <= all ? [part, all] : null;
}

// For each stratum: how many in the pool, how many excluded, how many are drawn (-1: it cannot be had).
function counts(plan) {
  const out = new Set(plan.exclusions.map((no) => no.candidate));
  const pool = new Map(), excluded = new Map();
  for (const one of plan.pool) {
    pool.set(one.stratum, (pool.get(one.stratum) || 0) + 1);
    if (out.has(one.id)) {
      excluded.set(one.stratum, (excluded.get(one.stratum) || 0) + 1);
    }
  }
  return [...plan.shares].sort((a, b) => byBytes(a.stratum, b.stratum)).map((share) => {
    const all = pool.get(share.stratum) || 0, no = excluded.get(share.stratum) || 0, eligible = all - no;
    return { stratum: share.stratum, pool: all, excluded: no, number: asked(share, all, eligible) };
  });
}

function asked(share, all, eligible) {
  if (share.number !== null) {
    return share.number <= eligible ? share.number : -1;
  }
  const rate = fraction(share.rate);
  if (!rate) {
    return -1;
  }
  const product = all * rate[0];
  let number = Math.max(share.at_least, (product - (product % rate[1])) / rate[1] + (product % rate[1] ? 1 : 0));
  if (share.at_most !== null) {
    number = Math.min(number, share.at_most);
  }
  return Math.min(number, eligible);
}

const called = (stratum) => (stratum ? `“${stratum}”类` : "全体");
