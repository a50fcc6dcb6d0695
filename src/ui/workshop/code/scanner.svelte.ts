import { codeReader, type ReadCode } from './read-code.ts';

type ScanState = 'off' | 'asking' | 'on' | 'refused' | 'none';

/** How often the picture of the camera is looked at. */
const EVERY_MS = 200;

/** Reads codes off the camera, which is asked for only now and let go as soon as it is not needed. */
export class Scanner {
  state = $state<ScanState>('off');
  readonly #found: (text: string) => void;
  #stream: MediaStream | null = null;
  #last = '';
  /** Counts starts and stops: the answer of a browser that was asked before the last of them is late. */
  #turn = 0;

  /** @param found called with the text of every code that comes before the camera, once while it stays there */
  constructor(found: (text: string) => void) {
    this.#found = found;
  }

  async start(video: HTMLVideoElement): Promise<void> {
    this.state = 'asking';
    const turn = (this.#turn += 1);
    const { mediaDevices } = navigator as Partial<Pick<Navigator, 'mediaDevices'>>;
    if (!mediaDevices) {
      this.state = 'none';
      return;
    }
    try {
      const wanted = { facingMode: 'environment', width: { ideal: 1280 } };
      const stream = await mediaDevices.getUserMedia({ video: wanted, audio: false });
      if (turn !== this.#turn) {
        release(stream);
        return;
      }
      this.#stream = stream;
      video.srcObject = stream;
      await video.play();
      const read = await codeReader();
      if (turn !== this.#turn) return;
      this.state = 'on';
      void this.#look(video, read);
    } catch (fault) {
      if (turn !== this.#turn) return;
      this.stop();
      this.state = fault instanceof DOMException && fault.name === 'NotAllowedError' ? 'refused' : 'none';
    }
  }

  stop(): void {
    this.#turn += 1;
    if (this.#stream) release(this.#stream);
    this.#stream = null;
    this.#last = '';
    this.state = 'off';
  }

  async #look(video: HTMLVideoElement, read: ReadCode): Promise<void> {
    const stream = this.#stream;
    while (stream !== null && this.#stream === stream) {
      const text = await read(video).catch(() => null);
      if (text !== null && text !== this.#last) {
        this.#last = text;
        this.#found(text);
      }
      await new Promise((wait) => setTimeout(wait, EVERY_MS));
    }
  }
}

function release(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
