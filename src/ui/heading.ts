import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { t } from './say.ts';
import type { Router } from './router.svelte.ts';

/**
 * For the `h1` of a page: the title changes first, then the focus moves, so that the new page is announced once.
 * A page just loaded leaves the focus where the browser put it.
 */
export const heading =
  (title: string, router: Router): Attachment<HTMLElement> =>
  (node) => {
    document.title = title === '' ? t('app.name') : t('app.title', { page: title });
    untrack(() => {
      router.settle(node);
    });
  };
