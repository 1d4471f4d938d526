import { inspect } from 'node:util';

/** Writes what is secret in an object as `[secret]` where somebody prints it, as text or as JSON. Copies print theirs. */
export function hideSecrets<Settings extends object>(
  settings: Settings,
  secrets: readonly (keyof Settings & string)[],
): Settings {
  const names = new Set<string>(secrets);
  const show = (): object =>
    Object.fromEntries(
      Object.entries(settings).map(([name, value]) => [
        name,
        names.has(name) && value !== undefined ? '[secret]' : (value as unknown),
      ]),
    );
  return Object.defineProperties(settings, { toJSON: { value: show }, [inspect.custom]: { value: show } });
}
