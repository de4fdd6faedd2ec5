/** Range requests to the authors' server. */
import { expect, test } from 'vitest';
import { sendPart } from '../../../src/build/vite/send-part.ts';

function send(content: string | Uint8Array, range?: string) {
  const got = { status: 200, headers: {} as Record<string, string>, body: '' };
  const response = {
    statusCode: 200,
    setHeader: (name: string, value: string) => {
      got.headers[name] = value;
    },
    end: (body: string | Uint8Array) => {
      got.body = Buffer.from(body as Uint8Array).toString();
    },
  };
  sendPart(response, content, range);
  return { ...got, status: response.statusCode };
}

test.each([
  [undefined, 200, undefined, '0123456789'],
  ['bytes=2-4', 206, 'bytes 2-4/10', '234'],
  ['bytes=8-99', 206, 'bytes 8-9/10', '89'],
  ['bytes=7-', 206, 'bytes 7-9/10', '789'],
  ['bytes=0-0', 206, 'bytes 0-0/10', '0'],
  ['bytes=-3', 206, 'bytes 7-9/10', '789'],
  ['bytes=-99', 206, 'bytes 0-9/10', '0123456789'],
  ['bytes=-0', 416, 'bytes */10', ''],
  ['bytes=-', 200, undefined, '0123456789'],
  ['bytes=10-12', 416, 'bytes */10', ''],
  ['bytes=5-3', 416, 'bytes */10', ''],
  ['bytes=1-2,4-5', 200, undefined, '0123456789'],
  ['lines=1-2', 200, undefined, '0123456789'],
])('%s', (range, status, contentRange, body) => {
  for (const content of ['0123456789', Buffer.from('0123456789')]) {
    const got = send(content, range);
    expect([got.status, got.headers['Content-Range'], got.body]).toEqual([status, contentRange, body]);
  }
});
