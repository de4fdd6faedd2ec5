/** A limit for what a page or a process may take: a bench that hangs says where. */

/** What `coming` gives, or an error that names `what` if it has not come within so many seconds. */
export async function within<T>(seconds: number, what: string, coming: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not within ${seconds} s: ${what}`)), seconds * 1000);
  });
  try {
    return await Promise.race([coming, late]);
  } finally {
    clearTimeout(timer);
  }
}
