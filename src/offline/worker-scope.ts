/** What the service workers use of their global scope; TypeScript's own types of it contradict those of a page. */

export interface WorkerEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}

export interface WorkerScope {
  registration: ServiceWorkerRegistration;
  clients: { matchAll: () => Promise<{ url: string; navigate: (url: string) => Promise<unknown> }[]> };
  skipWaiting: () => Promise<void>;
  addEventListener: ((type: 'install' | 'activate', react: (event: WorkerEvent) => void) => void) &
    ((type: 'message', react: (event: MessageEvent<{ type?: unknown } | null>) => void) => void);
}
