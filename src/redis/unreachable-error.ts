/** Thrown where Redis did not do what it was asked in time, or could not be asked; names its host and nothing that was sent. */
export class RedisUnreachableError extends Error {
  constructor(place: string, fault: string) {
    super(`Redis at ${place} ${fault}`);
    this.name = new.target.name;
  }
}
