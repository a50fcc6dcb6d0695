import type { Assessment } from '../../storage/index.ts';
import { copyText } from '../copy-text.ts';

type ShareState =
  | { at: 'idle' | 'busy' | 'failed' }
  | { at: 'copied'; characters: number; sealed: boolean }
  /** The clipboard is closed to the page. */
  | { at: 'by-hand'; link: string }
  | { at: 'long'; characters: number };

/** A link to the answers, made and copied when it is asked for. */
export class ShareLink {
  state = $state.raw<ShareState>({ at: 'idle' });

  /** @param typed a passphrase, or nothing for a link that everybody can read */
  async copy(assessment: Assessment, typed: string): Promise<void> {
    this.state = { at: 'busy' };
    const passphrase = typed === '' ? null : typed;
    const { origin, pathname } = location;
    try {
      const { makeLink, mostLinkCharacters } = await import('../../storage/share/link.ts');
      const link = await makeLink(assessment, origin + pathname, passphrase);
      const { length: characters } = link;
      if (characters > mostLinkCharacters) this.state = { at: 'long', characters };
      else if (await copyText(link)) this.state = { at: 'copied', characters, sealed: passphrase !== null };
      else this.state = { at: 'by-hand', link };
    } catch {
      this.state = { at: 'failed' };
    }
  }
}
