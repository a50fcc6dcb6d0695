import { mount } from 'svelte';
import { learnLaterPages } from './lessons.ts';
import UpdateNotice from './parts/UpdateNotice.svelte';

/** Puts the notice at the end of the page, where it stays in view. */
export async function showUpdate(state: 'ready' | 'replaced', act: () => void): Promise<void> {
  await learnLaterPages();
  mount(UpdateNotice, { target: document.body, props: { state, act } });
}
