/**
 * Korean text as Windows writes it: EUC-KR, and in the pairs of bytes which that leaves free the 8,822
 * syllables it lacks, in the order of Unicode. `TextDecoder` has these in browsers, but not in Node.
 */

/** Throws where it is none, nor where most of it is syllables that are rare in Korean. */
export function decodeCp949(bytes: Uint8Array): string {
  const euc = new TextDecoder('euc-kr', { fatal: true });
  lacking ??= lackingIn(euc);
  let text = '';
  let [usual, rare] = [0, 0];
  for (let i = 0; i < bytes.length;) {
    const character = bytes.subarray(i, i + (bytes[i]! < 0x80 ? 1 : 2));
    const syllable = lacking.get((character[0]! << 8) | (character[1] ?? 0));
    text += syllable ?? euc.decode(character);
    if (syllable) rare++;
    else if (character.length > 1) usual++;
    i += character.length;
  }
  if (rare > usual) throw new TypeError('no Korean text');
  return text;
}

const isFree = ([lead = 0, trail = 0]: Uint8Array): boolean =>
  lead >= 0x81 &&
  lead <= 0xc6 &&
  ((trail >= 0x41 && trail <= 0x5a) ||
    (trail >= 0x61 && trail <= 0x7a) ||
    (trail >= 0x81 && trail <= (lead <= 0xa0 ? 0xfe : 0xa0)));

let lacking: ReadonlyMap<number, string> | undefined;

/** The syllables that EUC-KR lacks, by their two bytes. */
function lackingIn(euc: TextDecoder): ReadonlyMap<number, string> {
  const known = new Set<string>();
  for (const [lead, trail] of pairs(0xb0, 0xc8)) {
    if (trail > 0xa0 && trail < 0xff) known.add(euc.decode(Uint8Array.of(lead, trail)));
  }
  const all = Array.from({ length: 0xd7a4 - 0xac00 }, (_, i) => String.fromCharCode(0xac00 + i));
  const missing = all.filter((syllable) => !known.has(syllable)).values();
  const syllables = new Map<number, string>();
  for (const [lead, trail] of pairs(0x81, 0xc6)) {
    if (!isFree(Uint8Array.of(lead, trail))) continue;
    const { value } = missing.next();
    if (value !== undefined) syllables.set((lead << 8) | trail, value);
  }
  return syllables;
}

function* pairs(from: number, to: number): Generator<readonly [lead: number, trail: number]> {
  for (let lead = from; lead <= to; lead++)
    for (let trail = 0; trail < 256; trail++) yield [lead, trail];
}
