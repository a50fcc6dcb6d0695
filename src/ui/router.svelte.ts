import { formatRoute, parseRoute, samePlace, type Route } from '../interview/index.ts';

/** The address as runes see it, and where each visited page had been scrolled to. */
export class Router {
  /** Answers that came in the address. They leave it before anything else happens, so that no history keeps them. */
  shared = $state.raw('');
  route = $state.raw(this.#read());
  /** False until the person has moved: a page just loaded keeps the browser’s own focus. */
  moved = false;
  #entry = 0;
  #returning = false;
  #settled: Route | null = null;
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing on screen depends on it
  readonly #scrolled = new Map<number, number>();

  constructor() {
    history.scrollRestoration = 'manual';
    this.#stamp();
    addEventListener('hashchange', () => {
      this.#arrive();
    });
    addEventListener(
      'scroll',
      () => {
        this.#scrolled.set(this.#entry, scrollY);
      },
      { passive: true },
    );
  }

  /** The person went back or forward to a page they had been to. */
  get returning(): boolean {
    return this.moved && this.#returning;
  }

  /** Goes to a page, as a link would. */
  go(route: Route): void {
    location.hash = formatRoute(route);
    this.#arrive();
  }

  /** Corrects the address without a step in the history. */
  replace(route: Route): void {
    history.replaceState(history.state, '', formatRoute(route));
    this.route = route;
  }

  /**
   * Called by a page with its heading, once it is drawn: the focus goes there, the page back to where it was scrolled
   * to, or to its top. Once for each visit: a title that changes while somebody is choosing an answer moves nothing.
   * With the frame that shows the page: before it, the browser would have to lay the page out within the step that draws it.
   */
  settle(heading: HTMLElement): void {
    const { route } = this;
    if (!this.moved || this.#settled === route) return;
    this.#settled = route;
    const top = this.#returning ? (this.#scrolled.get(this.#entry) ?? 0) : 0;
    requestAnimationFrame(() => {
      if (this.route !== route) return;
      heading.focus({ preventScroll: true });
      scrollTo(0, top);
    });
  }

  #read(): Route {
    if (location.hash.startsWith('#share=')) {
      this.shared = location.hash;
      history.replaceState(null, '', '#/shared');
    }
    return parseRoute(location.hash);
  }

  #arrive(): void {
    const route = this.#read();
    if (samePlace(route, this.route)) return;
    this.moved = true;
    this.#stamp();
    this.route = route;
  }

  /** Numbers the entries of the history, so that coming back to one can be told from going on. */
  #stamp(): void {
    const state: unknown = history.state;
    const known =
      typeof state === 'object' && state !== null && 'entry' in state ? Number(state.entry) : null;
    this.#returning = known !== null;
    this.#entry = known ?? Math.max(Date.now(), this.#entry + 1);
    if (known === null) history.replaceState({ entry: this.#entry }, '');
  }
}
