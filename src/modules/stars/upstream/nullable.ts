/** PSN may leave any member out or send null for it. */
export type Nullable<T> = T | null;
export type List<T> = Nullable<readonly Nullable<T>[]>;
