import type ToConfirm from './ToConfirm.svelte';

/** The list of what is to be confirmed, with its words. */
export async function loadToConfirm(): Promise<{ default: typeof ToConfirm }> {
  const [list, { speakAll }] = await Promise.all([import('./ToConfirm.svelte'), import('../speak-all.ts')]);
  await speakAll();
  return list;
}
