import { tooMuch } from '../../pack/json-limits.ts';

/** What a text from a link holds as JSON; null if it is none, or more than is ever taken apart. */
export function parsed(text: string): unknown {
  try {
    return tooMuch(text) ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
