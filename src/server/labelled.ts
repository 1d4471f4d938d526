interface Place<Found> {
  readonly inner: Map<string, Place<Found>>;
  found: Found | undefined;
}

/** What is kept for each combination of labels. */
export interface Labelled<Found> {
  /** What `begin` has made for them at the first time. */
  of(labels: readonly string[]): Found;
  all(): Iterable<Found>;
  clear(): void;
}

/** By a map for each label: all labels as one string would have to be joined, and hashed, each time. */
export function createLabelled<Found>(begin: (labels: readonly string[]) => Found): Labelled<Found> {
  const createPlace = (): Place<Found> => ({ inner: new Map(), found: undefined });
  let outermost = createPlace();
  let all: Found[] = [];

  function placeOf(labels: readonly string[]): Place<Found> {
    let place = outermost;
    for (const label of labels) {
      let next = place.inner.get(label);
      if (next === undefined) {
        next = createPlace();
        place.inner.set(label, next);
      }
      place = next;
    }
    return place;
  }

  return {
    of(labels) {
      const place = placeOf(labels);
      if (place.found !== undefined) return place.found;
      const found = begin(labels);
      place.found = found;
      all.push(found);
      return found;
    },
    all: () => all,
    clear() {
      outermost = createPlace();
      all = [];
    },
  };
}

/** Labels by the names that they are written with. */
export const nameLabels = (
  names: readonly string[],
  labels: readonly string[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name, place) => [name, labels[place] ?? '']));
