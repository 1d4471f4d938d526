import { readConfig } from '../config.js';
import type { Config } from '../config.js';
import type { PersistedQueryHost } from '../psn/host.js';
import { persistedQueries, type RegistryEntry } from '../psn/operation.js';
import { type CapturedCall, type LeftOut, readCapturedCalls } from './har/captured-call.js';
import { type Finding, judge } from './har/finding.js';
import { readHarEntries } from './har/har-entries.js';
import { mergeIntoFile, openOperationsFile } from './har/merge.js';
import { writeTable } from './table.js';

/** Sony's own addresses, and those of the settings where these are others, such as the emulator's. */
function originsOf(config: Config): ReadonlyMap<string, PersistedQueryHost> {
  return new Map(
    [readConfig({}), config].flatMap(({ webBaseUrl, mobileBaseUrl }): [string, PersistedQueryHost][] => [
      [new URL(webBaseUrl).origin, 'web'],
      [new URL(mobileBaseUrl).origin, 'mobile'],
    ]),
  );
}

/** `psn-gateway operations import-har FILE`: what a capture tells of hashes, and with `--write` puts the changed ones first. */
export async function importHar(
  registry: readonly RegistryEntry[],
  config: Config,
  file: string,
  options: { readonly write: boolean; readonly json: boolean },
): Promise<string> {
  const origins = originsOf(config);
  const calls = new Map<string, CapturedCall>();
  const leftOut = new Map<LeftOut, number>();
  for await (const entry of readHarEntries(file)) {
    for (const call of readCapturedCalls(entry, origins)) {
      if (typeof call === 'string') leftOut.set(call, (leftOut.get(call) ?? 0) + 1);
      else calls.set(`${call.operationName} ${call.host} ${call.sha256}`, call);
    }
  }
  const opened = openOperationsFile(registry, config.operationsFile);
  const findings = [...calls.values()].map((call) =>
    judge(call, persistedQueries(registry), opened.overrides),
  );
  findings.sort((one, other) => one.state.localeCompare(other.state) || one.name.localeCompare(other.name));
  const changed = findings.filter(({ state }) => state === 'changed');
  if (options.write && changed.length > 0) await mergeIntoFile(opened, changed, registry);

  const isWritten = options.write && changed.length > 0;
  if (options.json) {
    const rows = findings.map(({ state, key, name, host, hash, note }) => ({
      state,
      key,
      name,
      host,
      hash,
      note,
    }));
    const summary = {
      findings: rows,
      leftOut: Object.fromEntries(leftOut),
      file: config.operationsFile,
      isWritten,
    };
    return `${JSON.stringify(summary, null, 2)}\n`;
  }
  return tell(findings, leftOut, isWritten, config.operationsFile);
}

const reasons: Readonly<Record<LeftOut, string>> = {
  'another host': 'went to a host that is none of PSN’s',
  'no hash': 'had no hash of 64 lower-case hexadecimal digits',
  unreadable: 'could not be read',
};

function tell(
  findings: readonly Finding[],
  leftOut: ReadonlyMap<LeftOut, number>,
  isWritten: boolean,
  file: string,
): string {
  const changed = findings.filter(({ state }) => state === 'changed').length;
  const rows = findings.map(({ state, key, name, host, hash, note }) => [
    state,
    key ?? '-',
    name,
    host,
    hash,
    note,
  ]);
  const notes = [...leftOut].map(
    ([why, times]) => `Left out: ${times} call${times === 1 ? '' : 's'} that ${reasons[why]}.\n`,
  );
  const end =
    findings.length === 0
      ? 'The file holds no call of a persisted query of PSN.\n'
      : changed === 0
        ? 'Nothing has changed: nothing is to be written.\n'
        : isWritten
          ? `${changed} put first in ${file}. A gateway that runs takes it within seconds; psn-gateway operations probe asks PSN with it.\n`
          : `${changed} changed; --write puts them first in ${file}.\n`;
  const table =
    findings.length === 0 ? '' : writeTable(['state', 'key', 'operationName', 'host', 'hash', 'note'], rows);
  return [table, ...notes, end].join('');
}
