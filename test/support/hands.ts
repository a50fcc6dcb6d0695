import { fireEvent } from '@testing-library/svelte';

// What a person does to a control, as far as the simulated browser can follow; real keys are tested in a real one.

export async function click(control: HTMLElement): Promise<void> {
  control.focus();
  await fireEvent.click(control);
}

/** Letter by letter, after what already stands there; then on to the next control. */
export async function type(field: HTMLElement, text: string): Promise<void> {
  field.focus();
  for (const letter of text) await fireEvent.input(field, { target: { value: valueOf(field) + letter } });
}

export async function clear(field: HTMLElement): Promise<void> {
  field.focus();
  await fireEvent.input(field, { target: { value: '' } });
}

export async function pick(list: HTMLElement, value: string): Promise<void> {
  await fireEvent.change(list, { target: { value } });
}

/** What Enter does in a field or on a radio: sends the form it stands in. */
export async function enter(control: HTMLElement): Promise<void> {
  const form = control.closest('form');
  if (form) await fireEvent.submit(form);
}

const valueOf = (field: HTMLElement): string =>
  field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '';
