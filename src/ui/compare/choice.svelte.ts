import { dayOf, dayOfStamp } from '../../i18n/index.ts';
import { compare, sideOf, type Comparison, type Pair } from '../../engine/index.ts';
import { describeProblem, readFile, readKept, type Assessment } from '../../storage/index.ts';
import { viewFor, type View } from '../result/view.ts';
import { t } from '../say.ts';
import type { Session } from '../session.svelte.ts';
import { candidates, likeliest, type Candidate } from './candidates.ts';
import type { Views } from './rows.ts';

/** A comparison, ready to be drawn; or why there is none, in words. */
export type Shown = { found: Comparison; views: Views; sides: Pair<string> } | { problem: string };

/** Which two are compared. */
export class Choice {
  readonly #session: Session;
  #files = $state.raw<readonly Assessment[]>([]);
  #chosen = $state.raw<Partial<Pair<string>>>({});
  /** Why a chosen file can’t be read, in words. */
  fileProblem = $state<string | null>(null);

  constructor(session: Session) {
    this.#session = session;
  }

  readonly all = $derived.by(() => candidates(this.#session, this.#files));
  readonly keys = $derived.by((): Pair<string | null> => {
    const [before, after] = likeliest(this.all);
    return { before: this.#chosen.before ?? before, after: this.#chosen.after ?? after };
  });

  at(side: keyof Pair<unknown>): Candidate | undefined {
    return this.all.find(({ key }) => key === this.keys[side]);
  }

  choose(side: keyof Pair<unknown>, key: string): void {
    this.#chosen = { ...this.keysChosen, [side]: key };
  }

  swap(): void {
    const { before, after } = this.keysChosen;
    this.#chosen = { ...(after && { before: after }), ...(before && { after: before }) };
  }

  /** Reads a file for one side; nothing of it is kept on this device. */
  async open(side: keyof Pair<unknown>, file: File): Promise<void> {
    const parsed = await readFile(file, this.#session.pack);
    if ('assessment' in parsed) {
      this.fileProblem = null;
      this.#files = [...this.#files, parsed.assessment];
      this.choose(side, `file-${this.#files.length}`);
      return;
    }
    const [first] = parsed.problems;
    this.fileProblem = t('compare.unreadable', {
      file: file.name,
      problem: first ? `${first.path} ${describeProblem(first, t)}`.trim() : '',
    });
  }

  /** Works out both sides: each for the day it was last changed, what is open for today. */
  async show(before: Candidate, after: Candidate): Promise<Shown> {
    const { pack } = this.#session;
    const checked = await Promise.all([before, after].map(({ assessment }) => readKept(assessment, pack)));
    const [one, other] = checked.map((parsed) => ('assessment' in parsed ? parsed.assessment : null));
    if (!one || !other) return { problem: t('compare.damaged') };
    const views = { before: await this.#view(before, one), after: await this.#view(after, other) };
    const side = ({ assessment, result, pack: whole }: View) =>
      sideOf(assessment, assessment.pack.version, result, whole);
    return {
      found: compare(side(views.before), side(views.after), views.after.pack),
      views,
      sides: { before: before.name, after: after.name },
    };
  }

  async #view({ group }: Candidate, assessment: Assessment): Promise<View> {
    const { now } = this.#session.options;
    const day = group === 'open' ? dayOf(now()) : dayOfStamp(assessment.changedAt);
    return viewFor(assessment, day);
  }

  /** Both as they stand, those that were never chosen by hand included. */
  get keysChosen(): Partial<Pair<string>> {
    const { before, after } = this.keys;
    return { ...(before !== null && { before }), ...(after !== null && { after }) };
  }
}
