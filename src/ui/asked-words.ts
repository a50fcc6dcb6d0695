import type { Interview, Place } from '../interview/index.ts';
import type { InterviewPack } from '../pack/index.ts';
import { learnFurtherPages } from './further-pages.ts';

/** How many of the words are there: of the first page, of the company and the first section, of all. */
const FIRST = 0;
const FURTHER = 1;
const ALL = 2;

/** The words of what is asked. They come in three steps, so that nobody waits for those of a page that is not seen yet. */
export class AskedWords {
  readonly #interview: Interview;
  readonly #head: InterviewPack['head'];
  #there = FIRST;

  constructor(interview: Interview, { head }: InterviewPack) {
    this.#interview = interview;
    this.#head = head;
  }

  /** Whether all that a page says is there. */
  has(place: Place): boolean {
    return this.#there >= this.#neededFor(place);
  }

  /** Has the words of a page come; rejected where they do not. */
  learn(place: Place): Promise<void> {
    return this.#learn(this.#neededFor(place));
  }

  /** The words of what comes after the first page. */
  learnFurther(): Promise<void> {
    return this.#learn(FURTHER);
  }

  #neededFor(place: Place): number {
    const { companyPages, sections } = this.#head;
    if (place.at === 'company') return place.page === companyPages[0] ? FIRST : FURTHER;
    const asked = this.#interview.course.questions.find(
      ({ id }) => place.at === 'question' && id === place.question,
    );
    return asked?.section === sections[0] ? FURTHER : ALL;
  }

  async #learn(words: number): Promise<void> {
    if (this.#there >= words) return;
    await learnFurtherPages();
    if (words === ALL) await (await import('./lessons.ts')).learnLaterPages();
    this.#there = Math.max(this.#there, words);
  }
}
