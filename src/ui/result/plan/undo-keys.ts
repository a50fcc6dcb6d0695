import type { Attachment } from 'svelte/attachments';
import { focusBar } from './entries.ts';
import type { PlanDesk } from './plan-desk.svelte.ts';

/** Ctrl+Z (on a Mac the command key) undoes, with Shift it does again; inside a field the browser undoes what was typed. */
export const undoKeys =
  (desk: PlanDesk): Attachment<HTMLElement> =>
  (node) => {
    const onKey = (event: KeyboardEvent): void => {
      const { key, target } = event;
      if (!(event.ctrlKey || event.metaKey) || event.altKey || key.toLowerCase() !== 'z') return;
      if (target instanceof Element && target.closest('input:not([type="checkbox"]), textarea, select'))
        return;
      event.preventDefault();
      if (event.shiftKey) desk.redo();
      else desk.undo();
      // What had the focus may have changed its place, which takes the focus away, or be gone.
      if (document.activeElement !== document.body) return;
      if (target instanceof HTMLElement && target.isConnected) target.focus();
      else focusBar();
    };
    node.addEventListener('keydown', onKey);
    return () => {
      node.removeEventListener('keydown', onKey);
    };
  };
