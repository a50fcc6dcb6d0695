import type { NamedPerson, TaskOwner } from '../../../engine/index.ts';
import type { Id } from '../../../pack/index.ts';
import { t } from '../../say.ts';

/** Value of the list that asks for somebody not named yet. */
export const NEW = 'new';
const PERSON = 'person:';
const ROLE = 'role:';

export const personValue = (id: string): string => PERSON + id;
export const roleValue = (role: Id): string => ROLE + role;

/** Who does a task, while it is being chosen. */
export class OwnerDraft {
  value = $state('');
  name = $state('');
  role = $state<Id>('');
  readonly #before: string;

  constructor({ owner, person }: { owner: Id; person: { id: string } | null }) {
    this.#before = person ? personValue(person.id) : roleValue(owner);
    this.value = this.#before;
    this.role = owner;
  }

  get problem(): string | null {
    return this.value === NEW && this.name.trim() === '' ? t('plan.people.name-wrong') : null;
  }

  get isChanged(): boolean {
    return this.value !== this.#before;
  }

  /** The owner chosen, and the person to be named first, if it is a new one. */
  owner(newId: () => string): { owner: TaskOwner; people: NamedPerson[] } {
    if (this.value === NEW) {
      const person = { id: newId(), name: this.name.trim(), role: this.role };
      return { owner: { person: person.id }, people: [person] };
    }
    const owner = this.value.startsWith(PERSON)
      ? { person: this.value.slice(PERSON.length) }
      : { role: this.value.slice(ROLE.length) };
    return { owner, people: [] };
  }
}
