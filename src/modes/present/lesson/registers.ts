/**
 * What the windows of a lesson share: registers in which the last writer wins. Every write carries a stamp (a count that
 * grows with all that was seen, and the writer's name), and all windows keep the write with the highest stamp, so that
 * they end equal in whatever order the writes arrive.
 */

export interface Entry {
  key: string;
  value: unknown;
  clock: number;
  writer: string;
}

export class Registers {
  readonly name: string;
  #entries = new Map<string, Entry>();
  #clock = 0;

  /** `name` differs from that of every other window. */
  constructor(name: string) {
    this.name = name;
  }

  get(key: string): unknown {
    return this.#entries.get(key)?.value;
  }

  /** Writes, and returns the entry to send to the others. */
  write(key: string, value: unknown): Entry {
    const entry = { key, value, clock: ++this.#clock, writer: this.name };
    this.#entries.set(key, entry);
    return entry;
  }

  /** Takes over another window's entry if it is the later one; true if so. */
  merge(entry: Entry): boolean {
    this.#clock = Math.max(this.#clock, entry.clock);
    const own = this.#entries.get(entry.key);
    if (own && !isLater(entry, own)) return false;
    this.#entries.set(entry.key, entry);
    return true;
  }

  all(): Entry[] {
    return [...this.#entries.values()];
  }
}

function isLater(a: Entry, b: Entry): boolean {
  return a.clock === b.clock ? a.writer > b.writer : a.clock > b.clock;
}
