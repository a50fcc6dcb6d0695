import { describeProblem, openLetter, openTypedCode } from '../../../storage/index.ts';
import { admit, changedIn, type Contribution, type HandedIn, type Mapped } from '../../../workshop/index.ts';
import { codeInPicture } from '../code/read-code.ts';
import type { Desk } from '../desk.svelte.ts';
import { formats, t } from '../../say.ts';
import { namesakes, nameWords, questionName, roleWords } from '../words.ts';

/** One thing that was handed in: what came out of it, or why nothing did. */
type Arrival =
  { from: string; contribution: Contribution; mapped: readonly Mapped[] } | { from: string; why: string };

/** Takes in links, however many stand in a text; whether something came out of them. */
export function takeText(desk: Desk, text: string): boolean {
  const links = text.split(/\s+/).filter((one) => one.includes('#'));
  const found = links.map((link, at) => readLink(desk, link, t('workshop.arrival.link', { number: at + 1 })));
  return takeIn(
    desk,
    found.length > 0 ? found : [{ from: t('workshop.arrival.text'), why: t('workshop.arrival.no-link') }],
  );
}

/**
 * Takes in a code that was typed; whether something came out of it.
 * @param name who read it out, or nothing
 */
export function takeCode(desk: Desk, typed: string, name: string): boolean {
  const { workshop, pack, asked } = desk;
  const { id, version } = pack.head;
  const roles = workshop.roles.map((role) => role.id);
  const read = openTypedCode(typed, { workshop: workshop.id, pack: id, version, questions: asked, roles });
  const from = t('workshop.typed.from');
  if ('problem' in read) {
    const { groups } = read;
    const why =
      read.problem === 'other'
        ? t('workshop.typed.other', { count: groups.length })
        : t('workshop.typed.wrong', {
            groups: formats().list(
              read.wrong.map((at) => t('workshop.typed.group', { number: at + 1, group: groups[at] ?? '' })),
            ),
          });
    return takeIn(desk, [{ from, why }]);
  }
  const { handed } = read;
  const who = name.trim() === '' ? null : name.trim();
  const contribution = { ...handed.contribution, name: who };
  return takeIn(desk, [admitted(desk, { ...handed, contribution }, from)]);
}

/** Takes in files: of answers, whole assessments, or pictures of a code. */
export async function takeFiles(desk: Desk, files: readonly File[]): Promise<void> {
  const found: Arrival[] = [];
  // One after the other: fifty at once would fill the memory of a phone.
  for (const file of files) found.push(await readOne(desk, file));
  takeIn(desk, found);
}

async function readOne(desk: Desk, file: File): Promise<Arrival> {
  const from = file.name;
  try {
    if (file.type.startsWith('image/')) {
      const text = await codeInPicture(file);
      return text === null ? { from, why: t('workshop.arrival.no-code') } : readLink(desk, text, from);
    }
    const { readAnswersFile } = await import('../../../storage/answers-file.ts');
    const read = await readAnswersFile(file, desk.pack);
    if ('handed' in read) return admitted(desk, read.handed, from);
    const reasons = read.problems
      .slice(0, 3)
      .map((problem) => `${problem.path} ${describeProblem(problem, t)}`.trim());
    return { from, why: reasons.join(' ') };
  } catch {
    return { from, why: t('workshop.arrival.unreadable') };
  }
}

function readLink(desk: Desk, link: string, from: string): Arrival {
  const letter = openLetter(link);
  if ('problem' in letter) return { from, why: t(`workshop.letter.${letter.problem}`) };
  if (letter.kind === 'invitation') return { from, why: t('workshop.arrival.invitation') };
  if (letter.kind === 'round') return { from, why: t('workshop.letter.other') };
  return admitted(desk, letter.handed, from);
}

function admitted(desk: Desk, handed: HandedIn, from: string): Arrival {
  const found = admit(handed, desk.workshop.id, desk.pack);
  if ('refused' in found) return { from, why: t(`workshop.refused.${found.refused}`) };
  const { contribution, mapped } = found;
  const name = desk.workshop.anonymous ? null : contribution.name;
  return { from, contribution: { ...contribution, name }, mapped };
}

/** Merges what could be read and says of each what became of it; whether anything could be. */
function takeIn(desk: Desk, all: readonly Arrival[]): boolean {
  const sound = all.flatMap((one) => ('contribution' in one ? [one] : []));
  const fates = desk.arrive(sound.map(({ contribution }) => contribution));
  let at = -1;
  desk.arrivals = all.map((one) => {
    if ('why' in one) return t('workshop.arrival.refused', { from: one.from, why: one.why });
    at += 1;
    const who = whoWords(desk, one.contribution);
    const isNamesake = namesakes(desk.workshop, one.contribution).length > 1;
    const sameName = isNamesake ? ` ${t('workshop.arrival.same-name')}` : '';
    const fate = waits(desk, one.contribution) ? 'waits' : (fates[at] ?? 'same');
    return `${t(`workshop.fate.${fate}`, { who })}${mappedWords(one.mapped)}${sameName}`;
  });
  const count = fates.filter((fate) => fate === 'new' || fate === 'newer').length;
  const again = sound.length - count;
  desk.said = t('workshop.said.arrived', { count, again, refused: all.length - sound.length });
  return sound.length > 0;
}

/** Without names, what somebody who was shown hands in again is not shown by itself. */
const waits = ({ workshop }: Desk, { person }: Contribution): boolean =>
  changedIn(workshop).some((one) => one.person === person);

const mappedWords = (mapped: readonly Mapped[]): string =>
  mapped
    .map(({ question, how }) => ` ${t(`workshop.mapped.${how}`, { question: nameOf(question) })}`)
    .join('');

function nameOf(question: string): string {
  try {
    return questionName(question);
  } catch {
    return question;
  }
}

/** “Ana, Sales”; without a name the role alone. */
export const whoWords = (
  { workshop }: Pick<Desk, 'workshop'>,
  one: Pick<Contribution, 'person' | 'name' | 'role'>,
): string => {
  const words = roleWords(workshop.roles, one.role);
  const name = nameWords(workshop, one);
  return name === null ? words : t('workshop.who', { name, role: words });
};
