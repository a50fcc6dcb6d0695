/** Longest name of a company in a file name: with verdict and date it stays far below the 255 bytes of any file system. */
const LONGEST_PART = 60;

/** Names that Windows keeps for devices, whatever their ending. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/**
 * `Aurora Analytics – Build both – 2026-11-30.pdf`: safe on every system. Paths, control and bidi characters, and what
 * Windows forbids are taken out; words keep their letters and accents.
 */
export function reportFileName(company: string, verdict: string, day: string): string {
  const parts = [filePart(company), filePart(verdict), filePart(day)].filter((part) => part !== '');
  return `${parts.join(' – ')}.pdf`;
}

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
  if (characters.length <= LONGEST_PART) return text;
  const cut = characters.slice(0, LONGEST_PART).join('');
  const space = cut.lastIndexOf(' ');
  return space > LONGEST_PART / 2 ? cut.slice(0, space) : cut;
}
