"use strict";
// The draw itself: tickets, lines, officers, and what came later.

class Unsound extends Error {}

function byteLength(value) {
  let length = 0;
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i);
    length += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return length;
}

// Texts one behind the other, each with its length in bytes: 2:ab,0:,
const encode = (...fields) => fields.map((field) => `${byteLength(field)}:${field},`).join("");
const hashed = (encoded) => sm3(UTF8.encode(encoded));
const ticket = (seed, number, candidate, k) => hashed(encode(FORMAT, "ticket", seed, number, candidate, String(k)));

function bestTicket(seed, number, candidate) {
  let best = ticket(seed, number, candidate.id, 1);
  for (let k = 2; k <= candidate.weight; k++) {
    const next = ticket(seed, number, candidate.id, k);
    best = next < best ? next : best;
  }
  return best;
}

const officerTicket = (seed, number, pairing, object, officer) =>
  hashed(encode(FORMAT, "officer", seed, number, pairing, object, officer));

const inLine = (rows) => rows.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : byBytes(a[1], b[1])));

function linesOf(plan, seed) {
  const out = new Set(plan.exclusions.map((no) => no.candidate)), strata = new Map();
  plan.shares.forEach((share) => strata.set(share.stratum, []));
  for (const one of plan.pool) {
    if (!out.has(one.id)) {
      strata.get(one.stratum).push([bestTicket(seed, plan.number, one), one.id]);
    }
  }
  const lines = new Map();
  for (const [stratum, rows] of [...strata].sort((a, b) => byBytes(a[0], b[0]))) {
    lines.set(stratum, inLine(rows).map(([hash, id], i) => ({ stratum, rank: i + 1, id, ticket: hash })));
  }
  return lines;
}

// Who serves which object under one pairing.
class Service {
  constructor(plan, pairing, seed) {
    Object.assign(this, { plan, pairing, seed });
    this.serving = new Map();
    this.left = new Set();
    this.load = new Map();
    this.cap = pairing.at_most;
    this.lines = new Map();
    this.units = new Map(plan.pool.map((one) => [one.id, one.units]));
    this.barred = new Set(pairing.exclusions.map((no) => JSON.stringify([no.officer, no.object, no.unit])));
  }

  take(objects) {
    objects.forEach((object) => this.serving.set(object, []));
    for (const object of objects) {
      for (let i = 0; i < this.pairing.per_object; i++) {
        if (!this.next(object) && !this.changePlaces(object, objects)) {
          throw new Unsound(`${this.pairing.name}：对象“${object}”缺少人员`);
        }
      }
    }
    return objects.flatMap((object) => this.shown(object));
  }

  release(object) {
    this.serving.get(object).forEach((officer) => this.add(officer, -1));
    this.serving.delete(object);
  }

  leave(officer, object) {
    this.left.add(JSON.stringify([officer, object]));
    const affected = [...this.serving.keys()]
      .filter((one) => this.serving.get(one).includes(officer) && (object === "" || object === one));
    if (object !== "" && !affected.length) {
      throw new Unsound(`${this.pairing.name}：“${officer}”没有派到对象“${object}”`);
    }
    for (const one of affected) {
      this.drop(one, officer);
      this.add(officer, -1);
    }
    return affected.flatMap((one) => {
      const before = [...this.serving.get(one)];
      if (!this.next(one)) {
        throw new Unsound(`${this.pairing.name}：对象“${one}”缺少人员`);
      }
      return this.shown(one).filter((row) => !before.includes(row.officer));
    });
  }

  raiseCap(atMost) {
    if (this.cap === null || atMost <= this.cap) {
      throw new Unsound(`${this.pairing.name}：每人的上限只能放宽，不能改为${atMost}个`);
    }
    this.cap = atMost;
  }

  standing() {
    return [...this.serving.keys()].flatMap((object) => this.shown(object));
  }

  shown(object) {
    const officers = this.serving.get(object), pairing = this.pairing.name;
    return this.lines.get(object).filter(([, one]) => officers.includes(one))
      .map(([hash, one]) => ({ pairing, object, officer: one, ticket: hash }));
  }

  line(object) {
    if (!this.lines.has(object)) {
      const { name, officers } = this.pairing;
      this.lines.set(object, inLine(officers.filter((one) => !this.recused(one.id, object))
        .map((one) => [officerTicket(this.seed, this.plan.number, name, object, one.id), one.id])));
    }
    const gone = (one) => this.left.size > 0
      && (this.left.has(JSON.stringify([one, object])) || this.left.has(JSON.stringify([one, ""])));
    return this.lines.get(object).map(([, one]) => one).filter((one) => !gone(one));
  }

  recused(officer, object) {
    const keys = [[officer, "", ""], [officer, object, ""], ...this.units.get(object).map((unit) => [officer, "", unit])];
    return this.barred.size > 0 && keys.some((key) => this.barred.has(JSON.stringify(key)));
  }

  room(officer) {
    return this.cap === null || (this.load.get(officer) || 0) < this.cap;
  }

  add(officer, by) {
    this.load.set(officer, (this.load.get(officer) || 0) + by);
  }

  drop(object, officer) {
    this.serving.set(object, this.serving.get(object).filter((one) => one !== officer));
  }

  next(object) {
    const officer = this.line(object).find((one) => !this.serving.get(object).includes(one) && this.room(one));
    if (officer === undefined) {
      return false;
    }
    this.serving.get(object).push(officer);
    this.add(officer, 1);
    return true;
  }

  // The shortest chain by which the wanting object gets an officer and no other loses one.
  changePlaces(wanting, objects) {
    const wantedBy = new Map(), gives = new Map(), queue = [wanting];
    for (const object of queue) {
      for (const officer of this.line(object)) {
        if (this.serving.get(object).includes(officer) || wantedBy.has(officer)) {
          continue;
        }
        wantedBy.set(officer, object);
        if (this.room(officer)) {
          this.add(officer, 1);
          this.along(officer, wanting, wantedBy, gives);
          return true;
        }
        objects.filter((other) => other !== wanting && !gives.has(other) && this.serving.get(other).includes(officer))
          .forEach((other) => {
            gives.set(other, officer);
            queue.push(other);
          });
      }
    }
    return false;
  }

  along(free, wanting, wantedBy, gives) {
    for (let officer = free, object; ; ) {
      object = wantedBy.get(officer);
      this.serving.get(object).push(officer);
      if (object === wanting) {
        return;
      }
      officer = gives.get(object);
      this.drop(object, officer);
    }
  }
}

class Held {
  constructor(plan, seed) {
    this.plan = plan;
    this.strata = counts(plan);
    this.lines = linesOf(plan, seed);
    this.taken = new Map();
    this.drawn = new Map();
    this.removed = new Set();
    this.services = [...plan.pairings].sort((a, b) => byBytes(a.name, b.name)).map((one) => new Service(plan, one, seed));
    this.first = this.add(this.strata.flatMap((one) => this.next(one.stratum, one.number)), []);
  }

  next(stratum, number) {
    const taken = this.taken.get(stratum) || 0, line = this.lines.get(stratum) || [];
    const places = line.slice(taken, taken + number);
    if (places.length < number) {
      throw new Unsound(`${called(stratum)}还要抽${number}个，剩下可抽的只有${places.length}个`);
    }
    this.taken.set(stratum, taken + number);
    return places;
  }

  add(added, removed) {
    added.forEach((place) => this.drawn.set(place.id, place));
    const ids = added.map((place) => place.id);
    return { added, removed, assigned: this.services.flatMap((service) => service.take(ids)) };
  }

  change(later) {
    if (later.kind === "extension") {
      if (later.number < 1) {
        throw new Unsound("补充抽取的数量至少是1");
      }
      return this.add(this.next(later.stratum, later.number), []);
    }
    if (later.kind === "replacement") {
      const place = this.drawn.get(later.candidate);
      if (!place) {
        throw new Unsound(`“${later.candidate}”不在抽中的名单里，不能替换`);
      }
      this.drawn.delete(later.candidate);
      this.removed.add(later.candidate);
      this.services.forEach((service) => service.release(later.candidate));
      return this.add(this.next(place.stratum, 1), [later.candidate]);
    }
    const service = this.services.find((one) => one.pairing.name === later.pairing);
    if (service && later.kind === "cap") {
      service.raiseCap(later.at_most);
      return { added: [], removed: [], assigned: [] };
    }
    if (!service || !service.pairing.officers.some((one) => one.id === later.officer)) {
      throw new Unsound(`${later.pairing}：“${later.officer}”不在名单中`);
    }
    return { added: [], removed: [], assigned: service.leave(later.officer, later.object) };
  }
}
