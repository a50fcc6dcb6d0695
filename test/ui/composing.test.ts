import { expect, test } from 'vitest';
import { passComposing } from '../../src/ui/composing.ts';

/** Whether a form, and whatever else listens, would hear of a key. */
function isHeard(init: KeyboardEventInit): boolean {
  const page = document.createElement('div');
  const field = page.appendChild(document.createElement('input'));
  let heard = false;
  page.addEventListener('keydown', passComposing, true);
  field.addEventListener('keydown', () => {
    heard = true;
  });
  field.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
  return heard;
}

test('Enter that ends a Korean syllable sends nothing: it belongs to the input method.', () => {
  expect(isHeard({ key: 'Enter', isComposing: true })).toBe(false);
  // Safari ends the composition first, and marks the key alone.
  expect(isHeard({ key: 'Enter', ['keyCode']: 229 })).toBe(false);
  expect(isHeard({ key: 'Enter' })).toBe(true);
});
