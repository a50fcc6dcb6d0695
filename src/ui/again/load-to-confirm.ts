import type ToConfirm from './ToConfirm.svelte';

/** The list of what is to be confirmed, with its words. */
export async function loadToConfirm(): Promise<{ default: typeof ToConfirm }> {
  const [list] = await Promise.all([
    import('./ToConfirm.svelte'),
    import('../lessons.ts').then(({ learnEverything }) => learnEverything()),
  ]);
  return list;
}
