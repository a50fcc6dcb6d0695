import { tick } from 'svelte';
import type { PlannedTask } from '../../../engine/index.ts';
import type { Id } from '../../../pack/index.ts';
import { showEntry } from './entries.ts';
import type { PlanDesk } from './plan-desk.svelte.ts';

/** Less than this is a click with an unsteady hand, in pixels. */
const SLACK = 4;

interface Grip {
  task: PlannedTask;
  x: number;
  /** Width of a day, in pixels. */
  day: number;
  moved: boolean;
}

/** Moving a bar of the timeline: with the pointer day by day, with the keys by working days and weeks. */
export class BarDrag {
  /** Bar being dragged, how far in pixels, and the day it would begin on. */
  held = $state.raw<{ task: Id; by: number; to: string } | null>(null);
  readonly #desk: PlanDesk;
  readonly #dayWidth: () => number;
  #grip: Grip | null = null;
  /** A drag ends with a click on the bar, which then opens nothing. */
  #dragged = false;

  /** @param dayWidth width of a day of the timeline, in pixels */
  constructor(desk: PlanDesk, dayWidth: () => number) {
    this.#desk = desk;
    this.#dayWidth = dayWidth;
  }

  down(task: PlannedTask, event: PointerEvent & { currentTarget: HTMLElement }): void {
    this.#dragged = false;
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    this.#grip = { task, x: event.clientX, day: this.#dayWidth(), moved: false };
  }

  move({ clientX }: PointerEvent): void {
    const grip = this.#grip;
    if (!grip || grip.day <= 0) return;
    const by = clientX - grip.x;
    if (!grip.moved && Math.abs(by) < SLACK) return;
    grip.moved = true;
    const to = this.#desk.dayFrom(grip.task, Math.round(by / grip.day));
    this.held = { task: grip.task.task, by, to };
  }

  up(): void {
    const [grip, held] = [this.#grip, this.held];
    this.cancel();
    if (!grip?.moved || !held) return;
    this.#dragged = true;
    this.#desk.moveTo(grip.task, held.to);
  }

  cancel(): void {
    this.#grip = null;
    this.held = null;
  }

  click(task: PlannedTask): void {
    if (!this.#dragged) showEntry(task.task);
    this.#dragged = false;
  }

  key(task: PlannedTask, event: KeyboardEvent & { currentTarget: HTMLElement }): void {
    const { key, shiftKey, currentTarget } = event;
    if (key === 'Escape') this.cancel();
    const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    if (by === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#desk.moveBy(task, shiftKey ? { weeks: by } : { days: by });
    // The bar may have changed its place among the others, which takes its focus away, or out of the window.
    currentTarget.focus();
    void tick().then(() => {
      currentTarget.scrollIntoView({ block: 'nearest' });
    });
  }
}
