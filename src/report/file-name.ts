import type { Say } from './say.ts';

/** Longest part of a file name, in characters and, for scripts that take three bytes each, in bytes: with what and date beside it, it stays below the 255 bytes of any file system. */
const LONGEST_PART = 60;
const MOST_BYTES = 120;

/** Names that Windows keeps for devices, whatever their ending. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/**
 * Company, what it is and date: `Aurora Analytics – Build both – 2026-11-30.pdf`, safe on every system. Paths, control
 * and bidi characters, and what Windows forbids are taken out; words keep their letters and accents.
 * @param parts those that are null or have nothing that can stay are left out
 * @param ending with its dot
 */
export function fileName(parts: readonly (string | null)[], ending: string): string {
  const kept = parts.map((part) => filePart(part ?? '')).filter((part) => part !== '');
  return `${kept.join(' – ')}${ending}`;
}

/** The name of a report, in its own language; a board paper is called one. */
export const reportName = ({ company, result, verdictName, t }: Say, brief: boolean): string =>
  fileName([company, verdictName(result.verdict), brief ? t('report.brief') : null, result.asOf], '.pdf');

/** One part of a file name, or an empty string when nothing of it can stay. */
export function filePart(raw: string): string {
  const clean = raw
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\\/:*?"<>|%#{}$!`=^~[\];]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\.{2,}/g, '.')
    .replace(/^[\s.–-]+|[\s.–-]+$/g, '');
  const short = shorten(clean).replace(/[\s.–-]+$/g, '');
  return RESERVED.test(short.replace(/\..*$/, '').trim()) ? `${short} file` : short;
}

/** Cut at a word where one ends near the limit, never inside a character. */
function shorten(text: string): string {
  const characters = Array.from(text);
  let bytes = 0;
  const tooMany = characters.findIndex((each) => (bytes += bytesOf(each)) > MOST_BYTES);
  const most = Math.min(LONGEST_PART, tooMany === -1 ? characters.length : tooMany);
  if (characters.length <= most) return text;
  const cut = characters.slice(0, most).join('');
  const space = cut.lastIndexOf(' ');
  return space > most / 2 ? cut.slice(0, space) : cut;
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
