import * as v from 'valibot';
import { unsafe } from '../../pack/json-limits.ts';
import type { HandedIn, Invited, NoAnswer } from '../../workshop/index.ts';
import { ContributionShape, InvitedShape } from '../workshop-shape.ts';
import { id, name } from '../shapes.ts';
import { toBase64url } from './base64url.ts';
import { wrap, type EnvelopeFault } from './envelope.ts';
import { linkMark, unwrapped } from './link.ts';
import { parsed } from './parsed.ts';
import { RoundShape, type Round } from './round.ts';
import { silent, silentWays } from './silent.ts';
import { squeeze, unsqueeze } from './squeeze.ts';

// What travels between the people of a workshop: the invitation one way, what each hands in the other, and what a new
// round begins with.

/** An invitation names topic, questions and roles, and holds no answers. */
export type Invitation = Pick<Invited, 'workshop' | 'questions' | 'roles'>;
export type Letter =
  | { kind: 'invitation'; invitation: Invitation }
  | { kind: 'answers'; handed: HandedIn }
  | { kind: 'round'; round: Round };
export type LetterProblem = EnvelopeFault | 'other';

const InvitationShape = v.pick(InvitedShape, ['workshop', 'questions', 'roles']);
const about = ContributionShape.entries;
/** As in a link with an assessment: a list of one option, or the number of the way of giving none. */
const AnswersShape = v.strictObject({
  pack: v.strictObject({ id, version: about.version }),
  workshop: v.nullable(name),
  person: about.person,
  name: about.name,
  role: about.role,
  revision: about.revision,
  answers: v.pipe(
    v.custom<Record<string, [string] | 0 | 1 | 2>>((given) => !Array.isArray(given)),
    v.record(id, v.union([v.strictTuple([id]), v.picklist([0, 1, 2])])),
  ),
});

/** A link that carries a letter. @param address where the app stands, without `#` */
export function makeLetter(letter: Letter, address: string): string {
  const text = JSON.stringify(contentOfLetter(letter));
  return `${address}${linkMark}${toBase64url(wrap({ kind: letter.kind, content: squeeze(text) }))}`;
}

function contentOfLetter(letter: Letter): object {
  if (letter.kind === 'invitation') return letter.invitation;
  return letter.kind === 'round' ? letter.round : contentOf(letter.handed);
}

function contentOf({ workshop, pack, contribution }: HandedIn): v.InferInput<typeof AnswersShape> {
  const { version, answers: given, without, ...rest } = contribution;
  const said: [string, [string] | 0 | 1 | 2][] = [
    ...Object.entries(given).map(([question, option]): [string, [string]] => [question, [option]]),
    ...Object.entries(without).map(([question, none]): [string, 0 | 1 | 2] => [question, silent[none]]),
  ];
  return {
    pack: { id: pack, version },
    workshop,
    ...rest,
    answers: Object.fromEntries(said.sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}

/**
 * What a letter says; `other` where it is a link of another kind or no link at all. Never throws, whatever it is.
 * @param written a link, or the part of an address from `#` on
 */
export function openLetter(written: string): Letter | { problem: LetterProblem } {
  const at = written.indexOf(linkMark);
  if (at < 0) return { problem: 'other' };
  const found = unwrapped(written.slice(at + linkMark.length).trim());
  if (typeof found === 'string') return { problem: found };
  if (found.kind === 'open' || found.kind === 'sealed') return { problem: 'other' };
  const text = unsqueeze(found.content);
  const json = text === null ? null : parsed(text);
  if (json === null || unsafe(json).first !== null) return { problem: 'changed' };
  if (found.kind === 'invitation') {
    const checked = v.safeParse(InvitationShape, json);
    return checked.success ? { kind: 'invitation', invitation: checked.output } : { problem: 'changed' };
  }
  if (found.kind === 'round') {
    const checked = v.safeParse(RoundShape, json);
    return checked.success ? { kind: 'round', round: checked.output } : { problem: 'changed' };
  }
  const checked = v.safeParse(AnswersShape, json);
  return checked.success ? { kind: 'answers', handed: handedOf(checked.output) } : { problem: 'changed' };
}

function handedOf({ pack, workshop, answers: said, ...voice }: v.InferOutput<typeof AnswersShape>): HandedIn {
  const given: Record<string, string> = {};
  const without: Record<string, NoAnswer> = {};
  for (const [question, what] of Object.entries(said))
    if (typeof what === 'number') without[question] = silentWays[what];
    else given[question] = what[0];
  return {
    workshop,
    pack: pack.id,
    contribution: { ...voice, version: pack.version, answers: given, without },
  };
}
