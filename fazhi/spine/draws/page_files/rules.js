"use strict";
// The few words and numbers of the rules, and the shape of a certificate, as the programme wrote them into this page.

const { FORMAT, MAX_WEIGHT, MIN_OFFICERS, MIN_WITNESSES, MIN_SEED, GROUNDS, SHAPE } =
  JSON.parse(document.getElementById("rules").textContent);
