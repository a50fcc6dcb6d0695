/** One sanitiser for every string that goes on paper: what the fonts cannot draw is shown as a box and named, never dropped. */

/** Stands for a character that no shipped font has. */
export const PLACEHOLDER = '□';

export interface CleanText {
  text: string;
  /** Characters that became a placeholder, each once, in order. */
  replaced: string[];
}

/** Control characters but tab and line feed, soft hyphen, zero-width and bidi marks, BOM, variation selectors: they draw nothing. */
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;

/** Full-width forms of ASCII, the only compatibility forms that are safe to fold. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/**
 * Makes text printable. Line feeds stay (they end paragraphs); `has` tells whether a font has a code point.
 * A sequence joined into one picture (family emoji, skin tones) becomes one placeholder.
 */
export function cleanText(raw: string, has: (codePoint: number) => boolean): CleanText {
  if (READY.test(raw) && isPrinted(raw, has)) return { text: raw, replaced: [] };
  const plain = raw
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\t\v\f]/g, ' ')
    .replace(/[\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(FULL_WIDTH, (wide) => wide.normalize('NFKC'))
    .normalize('NFC');
  const replaced = new Set<string>();
  let text = '';
  for (const { segment } of segmenter.segment(plain)) {
    const visible = segment.replace(INVISIBLE, '');
    const missing = Array.from(visible).filter(
      (character) => character !== '\n' && !has(character.codePointAt(0) ?? 0),
    );
    if (missing.length === 0) text += visible;
    else {
      // A letter with a mark that no font combines keeps its letter: better readable than right.
      const kept = Array.from(visible)
        .filter((character) => !missing.includes(character))
        .join('');
      const base = /^\p{M}+$/u.test(missing.join('')) ? kept : kept + PLACEHOLDER;
      text += base;
      replaced.add(segment);
    }
  }
  return { text, replaced: [...replaced] };
}

function isPrinted(plain: string, has: (codePoint: number) => boolean): boolean {
  for (let at = 0; at < plain.length; at += 1) {
    const code = plain.charCodeAt(at);
    if (code !== LINE_FEED && !has(code)) return false;
  }
  return true;
}

const LINE_FEED = 10;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Plain letters, whole Hangul syllables and the usual marks: nothing of it changes where a font has it all. */
const READY =
  /^[\n\x20-\x7e\u00a0\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2026\uac00-\ud7a3]*$/;

/**
 * Cleans every string of a plain value, keys and everything else untouched: what stands in two places is one thing
 * afterwards, too. Collects what was replaced. Nothing is copied that is clean already.
 * @param texts all strings of the value, where they are known
 */
export function cleanAll<T>(
  value: T,
  has: (codePoint: number) => boolean,
  texts: Iterable<string> = textsOf(value),
): { value: T; replaced: string[] } {
  const replaced = new Set<string>();
  const changed = new Map<string, string>();
  for (const raw of texts) {
    const clean = cleanText(raw, has);
    clean.replaced.forEach((each) => replaced.add(each));
    if (clean.text !== raw) changed.set(raw, clean.text);
  }
  return { value: changed.size === 0 ? value : withTexts(value, changed), replaced: [...replaced] };
}

/** The same value with some strings exchanged for others. */
function withTexts<T>(value: T, exchanged: ReadonlyMap<string, string>): T {
  const walked = new Map<object, unknown>();
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return exchanged.get(part) ?? part;
    if (part === null || typeof part !== 'object') return part;
    const before = walked.get(part);
    if (before !== undefined) return before;
    const own: unknown = Array.isArray(part)
      ? part.map(walk)
      : Object.fromEntries(Object.entries(part).map(([key, inside]) => [key, walk(inside)]));
    walked.set(part, own);
    return own;
  };
  // The walk keeps the shape: same keys, strings for strings.
  return walk(value) as T;
}

/** Every string of a plain value, each once. */
export function textsOf(value: unknown): ReadonlySet<string> {
  const texts = new Set<string>();
  const walked = new Set<object>();
  const walk = (part: unknown): void => {
    if (typeof part === 'string') texts.add(part);
    if (part === null || typeof part !== 'object' || walked.has(part)) return;
    walked.add(part);
    for (const key of Object.keys(part)) walk(Reflect.get(part, key));
  };
  walk(value);
  return texts;
}
