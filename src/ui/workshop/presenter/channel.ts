import { isSlide, type Slide } from './slide.ts';

const name = 'first-seat-presenter';
/** Asked by a presenter window that has just been opened. */
const hello = 'hello';

/** The console’s end: shows slides, and the current one once more to whoever opens late. Gives back what closes it. */
export function presentTo(current: () => Slide): { show: (slide: Slide) => void; close: () => void } {
  const channel = new BroadcastChannel(name);
  const show = (slide: Slide): void => {
    channel.postMessage(slide);
  };
  channel.onmessage = ({ data }) => {
    if (data === hello) show(current());
  };
  show(current());
  return {
    show,
    close: () => {
      channel.close();
    },
  };
}

/** The presenter’s end: what it shows last stays when the console goes, and follows the next one. */
export function watchSlides(shown: (slide: Slide) => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }) => {
    if (isSlide(data)) shown(data);
  };
  channel.postMessage(hello);
  return () => {
    channel.close();
  };
}
