import type { InterviewPack } from '../../pack/index.ts';
import { openLink, type LinkProblem } from '../../storage/index.ts';

type OpenedState =
  | { at: 'opening' }
  /** `again` after a passphrase that was another. */
  | { at: 'locked'; again: boolean }
  /** What it carries, as the text of an assessment file, still to be checked as one. */
  | { at: 'read'; text: string }
  /** It belongs to a workshop. */
  | { at: 'letter' }
  | { at: 'refused'; problem: Exclude<LinkProblem, 'passphrase' | 'wrong-passphrase' | 'letter'> };

/** A link that came in the address, on the way to what it carries. */
export class OpenedLink {
  state = $state.raw<OpenedState>({ at: 'opening' });
  readonly #fragment: string;
  readonly #pack: InterviewPack;

  constructor(fragment: string, pack: InterviewPack) {
    this.#fragment = fragment;
    this.#pack = pack;
  }

  async open(passphrase: string | null): Promise<void> {
    this.state = { at: 'opening' };
    const found = await openLink(this.#fragment, passphrase, this.#pack);
    if ('text' in found) this.state = { at: 'read', text: found.text };
    else if (found.problem === 'passphrase' || found.problem === 'wrong-passphrase')
      this.state = { at: 'locked', again: found.problem === 'wrong-passphrase' };
    else if (found.problem === 'letter') this.state = { at: 'letter' };
    else this.state = { at: 'refused', problem: found.problem };
  }
}
