export { newId } from './new-id.ts';
export { Router } from './router.svelte.ts';
export { speak } from './say.ts';
export { Session } from './session.svelte.ts';
