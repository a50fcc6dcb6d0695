import { fireEvent, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { showApp, t } from '../support/app-view.ts';

// The simulated browser opens no dialogs.
HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
  this.open = true;
};

test('A question mark opens the keys, unless it is typed into a field of any kind.', async () => {
  await showApp({ at: 'start' });
  const events: boolean[] = [];
  for (const type of ['search', 'text', 'email']) {
    const field = document.createElement('input');
    field.type = type;
    document.body.append(field);
    events.push(await fireEvent.keyDown(field, { key: '?' }));
    field.remove();
  }
  // None was taken away from the field.
  expect(events).toEqual([true, true, true]);
  expect(await fireEvent.keyDown(document.body, { key: '?' })).toBe(false);
  expect(await screen.findByRole('dialog', { name: t('keys.title') })).toBeInTheDocument();
});
