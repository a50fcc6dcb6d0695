import { screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/interview/index.ts';
import { interview as pack } from '../../src/pack/index.ts';
import { showApp, word } from '../support/app-view.ts';
import { click } from '../support/hands.ts';

/** The section with the most questions, and its first. */
const asked = pack.criteria.flatMap(({ questions }) => questions.filter((one) => !one.derivedFrom));
const bySection = pack.head.sections.map((section) => asked.filter((one) => one.section === section));
const [largest = []] = [...bySection].sort((a, b) => b.length - a.length);
const [question] = largest;

/** Parts of the page that are drawn anew, and words that change, while an answer is exchanged for another. */
async function drawnByAnAnswer(place: Place): Promise<{ elements: string[]; words: number }> {
  await showApp(place, { answers: { [largest[1]?.id ?? '']: { state: 'unknown' } } });
  const row = (at: number): HTMLElement => {
    const name = word(`question.${question?.id ?? ''}.option.${question?.options[at]?.id ?? ''}`);
    const [first] = screen.getAllByRole('radio', { name });
    if (!first) throw new Error(`No answer ${name}`);
    return first;
  };
  // The first answer brings what there was nothing to say about before.
  await click(row(0));
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((seen) => records.push(...seen));
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  await click(row(1));
  records.push(...observer.takeRecords());
  observer.disconnect();
  const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
  return {
    elements: added.flatMap((node) => (node instanceof Element ? [node.outerHTML] : [])),
    words: records.length,
  };
}

describe('What an answer draws anew, counted', () => {
  test('The question page draws no part anew, and changes a handful of words at most.', async () => {
    const { elements, words } = await drawnByAnAnswer({ at: 'question', question: question?.id ?? '' });
    expect(elements).toEqual([]);
    expect(words).toBeLessThanOrEqual(6);
  });

  test('A page with a whole section of questions draws no more than a page with one.', async () => {
    expect(largest.length).toBeGreaterThan(6);
    const { elements, words } = await drawnByAnAnswer({ at: 'section', section: question?.section ?? '' });
    expect(elements).toEqual([]);
    expect(words).toBeLessThanOrEqual(6);
  });
});
