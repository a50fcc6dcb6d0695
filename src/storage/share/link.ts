import type { InterviewPack } from '../../pack/index.ts';
import type { Assessment } from '../assessment.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { contentOf, documentOf } from './content.ts';
import { unwrap, wrap, type Content, type EnvelopeFault } from './envelope.ts';
import { sealWith, unsealWith, canSeal } from './passphrase.ts';
import { squeeze, unsqueeze } from './squeeze.ts';

/** Longer links are cut: Outlook and Confluence stop at 2,048 characters. */
export const mostLinkCharacters = 2000;
/** Longer than any link of ours; nothing of it is looked into. */
const mostCharacters = 65_536;

/** How the part of an address after `#` begins that carries answers; the router looks for it. */
export const linkMark = '#share=';

export type LinkProblem =
  /** It came incomplete, or with other characters than it was sent with. */
  | Extract<EnvelopeFault, 'cut' | 'changed'>
  /** Another version of the app made it. */
  | Extract<EnvelopeFault, 'newer' | 'older'>
  /** It wants a passphrase; or another one than was given; or a page that can decrypt, which is one served by HTTPS. */
  | 'passphrase'
  | 'wrong-passphrase'
  | 'not-secure'
  /** It belongs to a workshop: an invitation, what somebody hands in, or a new round. */
  | 'letter';

/**
 * A link that carries all facts and answers, without notes and without what was made of the advice. Whether it is short
 * enough to be sent is for the caller to look at.
 * @param address where the app stands, without `#`
 * @param passphrase without which nobody can read it; null for a link that says its content to everybody who has it
 */
export async function makeLink(
  assessment: Assessment,
  address: string,
  passphrase: string | null,
): Promise<string> {
  const open = squeeze(contentOf(assessment));
  const content: Content =
    passphrase === null
      ? { kind: 'open', content: open }
      : { kind: 'sealed', content: await sealWith(passphrase, open) };
  return `${address}${linkMark}${toBase64url(wrap(content))}`;
}

/**
 * What a link carries, as the text of an assessment file, still to be checked as one. Never throws, whatever the link is.
 * @param fragment the part of the address from `#` on
 */
export async function openLink(
  fragment: string,
  passphrase: string | null,
  pack: InterviewPack,
): Promise<{ text: string } | { problem: LinkProblem }> {
  const written = fragment.slice(linkMark.length);
  const found = unwrapped(written);
  if (typeof found === 'string') return { problem: found };
  let { content } = found;
  if (found.kind !== 'open' && found.kind !== 'sealed') return { problem: 'letter' };
  if (found.kind === 'sealed') {
    if (!canSeal()) return { problem: 'not-secure' };
    if (passphrase === null) return { problem: 'passphrase' };
    const open = await unsealWith(passphrase, content);
    if (open === null) return { problem: 'wrong-passphrase' };
    content = open;
  }
  const text = unsqueeze(content);
  const document = text === null ? null : documentOf(text, pack);
  return document === null ? { problem: 'changed' } : { text: JSON.stringify(document) };
}

/** What stands after the mark of a link, out of its envelope. */
export function unwrapped(written: string): Content | EnvelopeFault {
  const bytes = written.length > mostCharacters ? null : fromBase64url(written);
  const found = bytes === null ? 'changed' : unwrap(bytes);
  if (bytes === null || typeof found === 'string') return found;
  // The last character may hold bits that belong to no byte: only one of the ways to set them is ours.
  return toBase64url(bytes) === written ? found : 'changed';
}
