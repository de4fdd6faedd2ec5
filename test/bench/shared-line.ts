/** A line of limited speed that all answers share: each gets its turn, a packet at a time. */
import type { ServerResponse } from 'node:http';

export interface Line {
  /** Bytes in a second. */
  speed: number;
  /** From a request to the first byte of its answer, ms. */
  latency: number;
}

/** Bytes of a packet, as Ethernet carries them. */
const packet = 1460;
/** ms between two looks at the clock; what is due by then is sent. */
const beat = 4;

interface Sending {
  body: Buffer;
  at: number;
  response: ServerResponse;
  done: () => void;
}

export class SharedLine {
  readonly latency: number;
  #speed: number;
  #queue: Sending[] = [];
  /** Bytes that may be sent now; less than none after a packet that was larger than that. */
  #due = 0;
  #last = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor({ speed, latency }: Line) {
    this.#speed = speed;
    this.latency = latency;
  }

  /** Resolves when the last byte is on its way, or the reader has gone. */
  send(body: Buffer, response: ServerResponse): Promise<void> {
    return new Promise((done) => {
      this.#queue.push({ body, at: 0, response, done });
      if (this.#timer) return;
      this.#due = 0;
      this.#last = performance.now();
      this.#timer = setInterval(() => this.#work(), beat);
    });
  }

  close(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    for (const { response, done } of this.#queue.splice(0)) {
      response.destroy();
      done();
    }
  }

  #work(): void {
    const now = performance.now();
    this.#due += ((now - this.#last) * this.#speed) / 1000;
    this.#last = now;
    while (this.#due > 0 && this.#queue.length > 0) {
      const sending = this.#queue.shift()!;
      const part = sending.body.subarray(sending.at, sending.at + packet);
      sending.at += part.length;
      this.#due -= part.length;
      const gone = sending.response.destroyed;
      const isLast = gone || sending.at >= sending.body.length;
      if (!gone) sending.response.write(part);
      if (!isLast) this.#queue.push(sending);
      else {
        sending.response.end();
        sending.done();
      }
    }
    if (this.#queue.length > 0 || !this.#timer) return;
    clearInterval(this.#timer);
    this.#timer = null;
  }
}
