/** Thrown when a command cannot do what it was asked to; the message says what happened and what to do. */
export class CommandError extends Error {
  readonly exitCode: number;

  constructor(message: string, { exitCode = 1, ...options }: ErrorOptions & { exitCode?: number } = {}) {
    super(message, options);
    this.name = new.target.name;
    this.exitCode = exitCode;
  }
}
