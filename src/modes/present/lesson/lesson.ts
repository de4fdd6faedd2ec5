/** A lesson: the windows that show one presentation in step. Either may lead; each can do without the other. */

import { type LessonValues, type Message, parseLessonMessage, type Role } from './lesson-message.ts';
import { type Entry, Registers } from './registers.ts';

export interface LessonOptions {
  id: string;
  role: Role;
  /** Another audience window has this lesson already (a duplicated tab): start one of your own. */
  onTaken: () => void;
  /** The browser does not let this window send to the others: it goes on without them. */
  onAlone: () => void;
}

export class Lesson {
  readonly id: string;
  readonly role: Role;
  #options: LessonOptions;
  #registers = new Registers(crypto.randomUUID?.() ?? String(Math.random()));
  #channel: BroadcastChannel | null = null;
  #listeners = new Set<(key: keyof LessonValues) => void>();
  #peers = new Map<string, Role>();
  #onPeers = new Set<() => void>();

  constructor(options: LessonOptions) {
    this.#options = options;
    this.id = options.id;
    this.role = options.role;
    this.#channel = this.#openChannel();
    if (!this.#channel) return;
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = parseLessonMessage(data);
      if (message) this.#hear(message);
    };
    addEventListener('pagehide', this.#leave);
    addEventListener('pageshow', this.#greet);
  }

  /** This window's name among the lesson's windows. */
  get name(): string {
    return this.#registers.name;
  }

  get<K extends keyof LessonValues>(key: K): LessonValues[K] | undefined {
    return this.#registers.get(key) as LessonValues[K] | undefined;
  }

  /** Writes a value and sends it to all windows; nothing happens if it is the same. */
  set<K extends keyof LessonValues>(key: K, value: LessonValues[K]): void {
    if (JSON.stringify(this.get(key)) === JSON.stringify(value)) return;
    const entry = this.#registers.write(key, value);
    this.#say({ type: 'write', entry });
    for (const listener of this.#listeners) listener(key);
  }

  /** Whether a window of this role is open besides this one. */
  has(role: Role): boolean {
    return [...this.#peers.values()].includes(role);
  }

  isOpen(name: string): boolean {
    return name === this.name || this.#peers.has(name);
  }

  /** Calls `listener` after every change, from whichever window. */
  subscribe(listener: (key: keyof LessonValues) => void): void {
    this.#listeners.add(listener);
  }

  /** Calls `listener` when a window comes or goes. */
  onPeers(listener: () => void): void {
    this.#onPeers.add(listener);
  }

  /** Asks who is there; call it once everything listens. */
  open(): void {
    this.#greet();
  }

  close(): void {
    this.#leave();
    removeEventListener('pagehide', this.#leave);
    removeEventListener('pageshow', this.#greet);
    this.#channel?.close();
    this.#channel = null;
  }

  #greet = (): void => this.#say({ type: 'hello', from: this.name, role: this.role });

  #leave = (): void => this.#say({ type: 'bye', from: this.name });

  /** Null if the browser has no channels, or none for this page. */
  #openChannel(): BroadcastChannel | null {
    try {
      return new BroadcastChannel(`story-lesson-${this.id}`);
    } catch {
      this.#options.onAlone();
      return null;
    }
  }

  #say(message: Message): void {
    try {
      this.#channel?.postMessage(message);
    } catch {
      this.#channel = null;
      this.#options.onAlone();
    }
  }

  #hear(message: Message): void {
    switch (message.type) {
      case 'hello':
        if (message.role === 'audience' && this.role === 'audience') {
          this.#say({ type: 'taken', to: message.from });
          return;
        }
        this.#meet(message.from, message.role);
        this.#say({ type: 'here', from: this.name, role: this.role, entries: this.#registers.all() });
        return;
      case 'here':
        this.#meet(message.from, message.role);
        for (const entry of message.entries) this.#take(entry);
        return;
      case 'write':
        this.#take(message.entry);
        return;
      case 'taken':
        if (message.to === this.name) this.#options.onTaken();
        return;
      case 'bye':
        this.#peers.delete(message.from);
        for (const listener of this.#onPeers) listener();
    }
  }

  #meet(name: string, role: Role): void {
    this.#peers.set(name, role);
    for (const listener of this.#onPeers) listener();
  }

  #take(entry: Entry): void {
    if (!this.#registers.merge(entry)) return;
    for (const listener of this.#listeners) listener(entry.key as keyof LessonValues);
  }
}
