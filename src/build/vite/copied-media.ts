/** Which of a story's own pictures, films and sounds are in the saved copy: a device keeps it after one visit, unasked. */

/** Bytes of all. */
const most = 5_000_000;

/** Bytes of one film or sound: two minutes of speech. */
const mostOfRecording = 2_000_000;

const isRecording = (url: string): boolean => !url.endsWith('.webp');

/** Pictures first; what has no room is shown with a connection only. */
export function withoutLargeMedia<Entry extends { url: string; size: number }>(
  entries: readonly Entry[],
): Entry[] {
  const media = entries.filter(({ url }) => url.startsWith('media/'));
  const inOrder = [
    ...media.filter(({ url }) => !isRecording(url)),
    ...media.filter(({ url, size }) => isRecording(url) && size <= mostOfRecording),
  ];
  let room = most;
  const kept = inOrder.filter(({ size }) => {
    if (size > room) return false;
    room -= size;
    return true;
  });
  return entries.filter((entry) => !media.includes(entry) || kept.includes(entry));
}
