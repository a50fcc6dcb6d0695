// What JSON from elsewhere may be before anything else is asked of it, so that reading it is safe and soon done.

/** Levels of lists and objects within each other; no file of ours has half as many. */
const MOST_DEPTH = 32;
/** Beyond this many levels even taking the text apart takes long. */
const MOST_BRACKETS = 1000;
/** Values in all, lists and objects among them. */
const MOST_VALUES = 60_000;

export interface Unsafe {
  path: string;
  problem: 'too-deep' | 'unknown-key' | 'too-large';
}

/** The first place that is nested too deep, or a key that could reach into every object; and how many values were met. */
export function unsafe(json: unknown): { first: Unsafe | null; values: number } {
  let values = 0;
  const look = (value: unknown, path: string, depth: number): Unsafe | null => {
    values += 1;
    if (values > MOST_VALUES) return { path: '', problem: 'too-large' };
    if (typeof value !== 'object' || value === null) return null;
    if (depth >= MOST_DEPTH) return { path, problem: 'too-deep' };
    for (const [key, part] of Object.entries(value)) {
      const at = path === '' ? key : `${path}.${key}`;
      if (['__proto__', 'constructor', 'prototype'].includes(key))
        return { path: at, problem: 'unknown-key' };
      const found = look(part, at, depth + 1);
      if (found) return found;
    }
    return null;
  };
  return { first: look(json, '', 0), values };
}

const [SPACE, QUOTE, COMMA, BACKSLASH] = [0x20, 0x22, 0x2c, 0x5c];
const [LIST, LIST_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Whether taking a text apart as JSON would take too long, by what stands in it outside of strings. It lets through all
 * that `unsafe` would; null also for what is no JSON at all.
 */
export function tooMuch(text: string): 'too-deep' | 'too-large' | null {
  if (!/^\s*[[{]/.test(text)) return null;
  let [open, values, last] = [0, 1, 0];
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= SPACE) continue;
    if (code === QUOTE) quoted = !quoted;
    else if (quoted) at += code === BACKSLASH ? 1 : 0;
    else if (code === LIST_END || code === OBJECT_END) {
      open -= 1;
      values -= last === LIST || last === OBJECT ? 1 : 0;
    } else if (code === LIST || code === OBJECT) {
      open += 1;
      values += 1;
    } else if (code === COMMA) values += 1;
    last = code;
    if (open > MOST_BRACKETS) return 'too-deep';
    // What opens holds a value, unless it closes at once.
    if (values > MOST_VALUES + open) return 'too-large';
  }
  return null;
}
