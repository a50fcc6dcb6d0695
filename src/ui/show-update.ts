import { mount } from 'svelte';
import { learnLaterMessages } from './later-messages.ts';
import UpdateNotice from './parts/UpdateNotice.svelte';

/** Puts the notice at the end of the page, where it stays in view. */
export function showUpdate(state: 'ready' | 'replaced', act: () => void): void {
  learnLaterMessages();
  mount(UpdateNotice, { target: document.body, props: { state, act } });
}
