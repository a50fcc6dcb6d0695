import { shownOf } from '../../../workshop/index.ts';
import type { Id } from '../../../pack/index.ts';
import { t } from '../../say.ts';
import { whoWords } from '../collect/read-arrivals.ts';
import type { Desk } from '../desk.svelte.ts';
import { byName, optionName } from '../words.ts';

/**
 * Everybody who is shown, by name, with what they said to a question: for the facilitator’s eyes alone, never for the
 * projector. Empty where nobody is named.
 */
export function whoSaid(
  desk: Pick<Desk, 'workshop'>,
  question: Id,
): { person: string; who: string; said: string }[] {
  if (desk.workshop.anonymous) return [];
  return byName(shownOf(desk.workshop)).flatMap((one) => {
    const about = { person: one.person, who: whoWords(desk, one) };
    const [option, none] = [one.answers[question], one.without[question]];
    if (option !== undefined) return [{ ...about, said: optionName(question, option) }];
    return none === undefined ? [] : [{ ...about, said: t(`answer.${none}`) }];
  });
}
