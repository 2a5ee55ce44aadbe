"use strict";
// SM3 (GB/T 32905-2016), written from the standard. sm3(bytes) gives 64 lower-case hexadecimal digits.

const SM3_START = [
  0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e,
];
const SM3_T = new Int32Array(64);
for (let j = 0; j < 64; j++) {
  SM3_T[j] = turn(j < 16 ? 0x79cc4519 : 0x7a879d8a, j % 32);
}
const SM3_W = new Int32Array(68);
const SM3_STATE = new Int32Array(8);
const SM3_TAIL = new Uint8Array(128);
const SM3_HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

function turn(word, by) {
  return (word << by) | (word >>> (32 - by)); // by = 0: word >>> 32 is word >>> 0, and word | word is word
}

function sm3Block(state, data, at) {
  const W = SM3_W;
  for (let j = 0; j < 16; j++) {
    const i = at + 4 * j;
    W[j] = (data[i] << 24) | (data[i + 1] << 16) | (data[i + 2] << 8) | data[i + 3];
  }
  for (let j = 16; j < 68; j++) {
    const x = W[j - 16] ^ W[j - 9] ^ turn(W[j - 3], 15);
    W[j] = x ^ turn(x, 15) ^ turn(x, 23) ^ turn(W[j - 13], 7) ^ W[j - 6];
  }
  let A = state[0], B = state[1], C = state[2], D = state[3];
  let E = state[4], F = state[5], G = state[6], H = state[7];
  for (let j = 0; j < 64; j++) {
    const a12 = turn(A, 12);
    const ss1 = turn((a12 + E + SM3_T[j]) | 0, 7);
    const ff = j < 16 ? A ^ B ^ C : (A & B) | (A & C) | (B & C);
    const gg = j < 16 ? E ^ F ^ G : (E & F) | (~E & G);
    const tt1 = (ff + D + (ss1 ^ a12) + (W[j] ^ W[j + 4])) | 0;
    const tt2 = (gg + H + ss1 + W[j]) | 0;
    D = C;
    C = turn(B, 9);
    B = A;
    A = tt1;
    H = G;
    G = turn(F, 19);
    F = E;
    E = tt2 ^ turn(tt2, 9) ^ turn(tt2, 17);
  }
  state[0] ^= A; state[1] ^= B; state[2] ^= C; state[3] ^= D;
  state[4] ^= E; state[5] ^= F; state[6] ^= G; state[7] ^= H;
}

// The bytes, a bit 1, noughts, and the length in bits as 64 bits: whole blocks of 64 bytes.
function sm3(bytes) {
  const state = SM3_STATE, tail = SM3_TAIL;
  for (let i = 0; i < 8; i++) {
    state[i] = SM3_START[i];
  }
  const whole = bytes.length - (bytes.length % 64);
  for (let at = 0; at < whole; at += 64) {
    sm3Block(state, bytes, at);
  }
  const rest = bytes.length - whole;
  const end = rest < 56 ? 64 : 128, high = Math.floor(bytes.length / 0x20000000), low = bytes.length << 3;
  for (let i = 0; i < end; i++) {
    tail[i] = i < rest ? bytes[whole + i] : 0;
  }
  tail[rest] = 0x80;
  for (let i = 0; i < 4; i++) {
    tail[end - 8 + i] = high >>> (24 - 8 * i);
    tail[end - 4 + i] = low >>> (24 - 8 * i);
  }
  for (let at = 0; at < end; at += 64) {
    sm3Block(state, tail, at);
  }
  let hex = "";
  for (let i = 0; i < 8; i++) {
    const word = state[i];
    hex += SM3_HEX[word >>> 24] + SM3_HEX[(word >>> 16) & 255] + SM3_HEX[(word >>> 8) & 255] + SM3_HEX[word & 255];
  }
  return hex;
}
