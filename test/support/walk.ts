import type { Locator, Page } from 'playwright-core';
import type { Answers, Facts, QuestionValue, Reply } from '../../src/engine/index.ts';
import { parseRoute, type Route } from '../../src/interview/route.ts';
import type { Fact, FactValue, InterviewPack, AskedQuestion } from '../../src/pack/schema.ts';
import * as landmarks from './landmarks.ts';
import { t } from './speech.ts';

/** What a person has to say; what is not in here is passed over without a reply. */
export interface ToSay {
  facts: Facts;
  answers: Answers;
}

/** Far more than any page has controls. */
const mostTabs = 900;
const quietRow = { unknown: ':unknown', 'not-applicable': ':not-applicable', skipped: ':skipped' } as const;

/** Where the page is, read from its address. */
export const whereIs = (page: Page): Route => parseRoute(new URL(page.url()).hash);

/** A person who uses nothing but the keyboard. */
export class Keyboard {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Presses Tab until the focus is on a control that matches. */
  async tabTo(selector: string): Promise<Locator> {
    const focused = this.page.locator(selector).and(this.page.locator(':focus'));
    for (let presses = 0; presses < mostTabs; presses += 1) {
      if ((await focused.count()) > 0) return focused;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${selector} on ${this.page.url()}`);
  }

  /** Tab to it, Enter. */
  async press(selector: string): Promise<void> {
    await this.tabTo(selector);
    await this.page.keyboard.press('Enter');
  }

  /** Arrows to one radio of a group; Space where the focus is on it already. */
  async choose(name: string, value: string): Promise<void> {
    const group = this.page.locator(`input[name="${name}"]`);
    await this.tabTo(`input[name="${name}"]`);
    const [from, to, chosen] = await group.evaluateAll(
      (all, wanted) => [
        all.findIndex((one) => one === document.activeElement),
        all.findIndex((one) => one instanceof HTMLInputElement && one.value === wanted),
        all.some((one) => one instanceof HTMLInputElement && one.checked && one.value === wanted),
      ],
      value,
    );
    if (to === -1) throw new Error(`No ${value} in ${name}`);
    if (chosen) return;
    if (from === to) await this.page.keyboard.press('Space');
    else await this.#repeat(to > from ? 'ArrowDown' : 'ArrowUp', Math.abs(to - from));
    await this.page.locator(`input[name="${name}"][value="${value}"]:checked:focus`).waitFor();
  }

  async tick(selector: string): Promise<void> {
    await this.tabTo(selector);
    await this.page.keyboard.press('Space');
    await this.page.locator(`${selector}:checked`).waitFor();
  }

  /** What stood in a field is selected when Tab enters it, and so replaced. */
  async type(selector: string, text: string): Promise<void> {
    await this.tabTo(selector);
    await this.page.keyboard.type(text);
  }

  /** Arrow down a closed list of options. */
  async pick(selector: string, value: string): Promise<void> {
    const list = await this.tabTo(selector);
    const steps = await list.evaluate((node, wanted) => {
      if (!(node instanceof HTMLSelectElement)) return 0;
      return [...node.options].findIndex((option) => option.value === wanted) - node.selectedIndex;
    }, value);
    await this.#repeat(steps > 0 ? 'ArrowDown' : 'ArrowUp', Math.abs(steps));
    if ((await list.inputValue()) !== value) throw new Error(`${value} could not be picked in ${selector}`);
  }

  /** Sends the form: Enter where an answer has the focus, else by its button. Waits for the next page and its heading. */
  async goOn(): Promise<void> {
    const before = this.page.url();
    if ((await this.page.locator('main form input:focus').count()) === 0)
      await this.tabTo('main form button[type="submit"]');
    await this.page.keyboard.press('Enter');
    await this.page.waitForURL((url) => url.href !== before);
    await arrived(this.page);
  }

  async #repeat(key: string, times: number): Promise<void> {
    for (let done = 0; done < times; done += 1) await this.page.keyboard.press(key);
  }
}

/** The heading of the new page has the focus. */
export const arrived = (page: Page): Promise<void> => page.locator('h1:focus').waitFor();

/** Begins an assessment from the start page. */
export async function begin(hands: Keyboard): Promise<void> {
  await hands.press(`[data-testid="${landmarks.beginAssessment}"]`);
  await arrived(hands.page);
}

/**
 * From the first company page to the check page, saying on every page what there is to say.
 * @returns every page seen, in order; `each` is called on each page before anything is said on it
 */
export async function answerAll(
  hands: Keyboard,
  pack: InterviewPack,
  say: ToSay,
  each: (route: Route) => Promise<void> = () => Promise.resolve(),
): Promise<Route[]> {
  const seen: Route[] = [];
  for (;;) {
    const here = whereIs(hands.page);
    await each(here);
    if (here.at !== 'company' && here.at !== 'question') return seen;
    seen.push(here);
    if (here.at === 'company') await sayFacts(hands, pack, here.page, say.facts);
    else await sayAnswer(hands, pack, here.question, say.answers);
    await hands.goOn();
  }
}

/** Says what there is to say to the one question that is on the page, be it about the company or about its work. */
export async function sayWhatIsAsked(hands: Keyboard, pack: InterviewPack, say: ToSay): Promise<void> {
  const asked = await hands.page
    .locator('main form [id^="fact-"], main form [name^="fact-"], main form [name^="answer-"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('name') ?? one.id));
  const question = asked.find((name) => name.startsWith('answer-'))?.replace('answer-', '');
  if (question !== undefined) {
    await sayAnswer(hands, pack, question, say.answers);
    return;
  }
  const fact = pack.facts.find(({ id }) => asked.some((name) => `${name}-`.startsWith(`fact-${id}-`)));
  const reply = fact && say.facts[fact.id];
  if (reply) await sayFact(hands, fact, reply);
}

async function sayFacts(hands: Keyboard, pack: InterviewPack, page: string, facts: Facts): Promise<void> {
  for (const fact of pack.facts.filter((one) => one.page === page)) {
    const reply = facts[fact.id];
    if (reply) await sayFact(hands, fact, reply);
  }
}

async function sayFact(hands: Keyboard, fact: Fact, reply: Reply<FactValue>): Promise<void> {
  const field = `#fact-${fact.id}`;
  const within = `div.fact:has(#fact-${fact.id}-why)`;
  if (reply.state !== 'answered') {
    if (fact.kind === 'choice' || fact.kind === 'yes-no')
      await hands.choose(`fact-${fact.id}`, quietRow[reply.state]);
    else await hands.tick(`${within} input[type="checkbox"][value="unknown"]`);
    return;
  }
  const { value } = reply;
  if (typeof value === 'boolean') await hands.choose(`fact-${fact.id}`, value ? 'yes' : 'no');
  else if (typeof value === 'number') await hands.type(field, String(value));
  else if (typeof value === 'string') {
    if (fact.kind === 'choice') await hands.choose(`fact-${fact.id}`, value);
    else if (fact.kind === 'currency') await hands.pick(field, value);
    else await hands.type(field, value);
  } else if (Array.isArray(value)) {
    for (const option of value) await hands.tick(`${within} input[type="checkbox"][value="${option}"]`);
  } else if (typeof value.band === 'string') await hands.pick(`${within} select`, value.band);
  else
    for (const [part, given] of Object.entries(value)) {
      if (typeof given === 'number') await hands.type(`${field}-${part}`, String(given));
      else await hands.pick(`${field}-${part}`, given);
    }
}

async function sayAnswer(hands: Keyboard, pack: InterviewPack, id: string, answers: Answers): Promise<void> {
  const reply = answers[id];
  const question = questionsOf(pack).find((one) => one.id === id);
  if (!reply || !question) return;
  if (reply.state !== 'answered') await hands.choose(`answer-${id}`, quietRow[reply.state]);
  else await sayValue(hands, question, reply.value);
  if (reply.note === undefined) return;
  const note = `#note-${id}`;
  await hands.press(`details:has(${note}) > summary`);
  await hands.type(note, reply.note);
}

async function sayValue(
  hands: Keyboard,
  { id, options }: AskedQuestion,
  value: QuestionValue,
): Promise<void> {
  if ('figure' in value) {
    const field = `#figure-${id}`;
    if ((await hands.page.locator(field).count()) === 0) {
      await hands.press(`main button:text-is("${t('question.exact')}")`);
      await hands.page.locator(`${field}:focus`).waitFor();
    }
    await hands.type(field, String(value.figure));
  } else if ('option' in value) await hands.choose(`answer-${id}`, value.option);
  else await hands.choose(`answer-${id}`, options.find(({ level }) => level === value.level)?.id ?? '');
}

export const questionsOf = (pack: InterviewPack): AskedQuestion[] =>
  pack.criteria.flatMap(({ questions }) => questions);
