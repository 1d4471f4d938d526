/** How long a stream says nothing before it says that it is still there: proxies end what is silent for a minute. */
const HEARTBEAT_MS = 12_000;

const heartbeat = ':\n\n';
const complete = 'event: complete\ndata:\n\n';

async function readOr<Result>(reading: Promise<Result>, milliseconds: number): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined).unref();
  });
  try {
    return await Promise.race([reading, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Writes results as server-sent events, as graphql-sse has them, when whoever reads has room for the next. Unlike
 * Yoga's, it waits on no clock for somebody who has stopped reading, and so leaves nothing behind.
 */
export function createEventStream<Result>(
  results: AsyncIterable<Result>,
  options: {
    readonly toShown: (result: Result) => object;
    /** Called when nobody reads any more. */
    readonly onLeave: () => void;
  },
): ReadableStream<Uint8Array> {
  const { toShown, onLeave } = options;
  const iterator = results[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  let reading: Promise<IteratorResult<Result>> | undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      // Some readers see the headers with the first byte alone.
      controller.enqueue(encoder.encode(heartbeat));
    },
    async pull(controller) {
      reading ??= iterator.next();
      const read = await readOr(reading, HEARTBEAT_MS);
      if (read === undefined) {
        controller.enqueue(encoder.encode(heartbeat));
        return;
      }
      reading = undefined;
      if (read.done === true) {
        controller.enqueue(encoder.encode(complete));
        controller.close();
      } else {
        controller.enqueue(encoder.encode(`event: next\ndata: ${JSON.stringify(toShown(read.value))}\n\n`));
      }
    },
    cancel() {
      onLeave();
    },
  });
}
