/**
 * `npm run -s check -- FILE…`: reads logs, finds the calls in them, explains each by the model and says where the two
 * part. Source: the interface of that name.
 */
import { createReadStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { explainCalls, findCalls, type ExplainedCall, type Finding, type ObservedCall } from '../../conformance/index.ts';
import { scenarioJson } from '../../exports/index.ts';
import { logReader, mergeLogs } from '../../importers/index.ts';
import { bad, good, type Result } from '../../scenario/index.ts';
import type { LogRecord } from '../../scenario/observed/index.ts';
import { plainJson, shown } from '../../tlib/index.ts';
import type { CommandIO } from '../simulate/simulate.ts';
import { readArgs, USAGE, type CheckArgs } from './check.args.ts';

type Summary = ReturnType<ReturnType<typeof logReader>['end']>['summary'];
interface FileRead {
  readonly records: readonly LogRecord[];
  readonly summary: Summary;
}

/** Runs the command. In: its arguments and its io. Out: the exit status. */
export async function main(argv: readonly string[], io: CommandIO): Promise<number> {
  const args = readArgs(argv);
  if (!args.ok) return refuse(io, `${args.error}\n\n${USAGE}`);
  if (args.value.help) {
    io.stdout(USAGE);
    return 0;
  }
  const files = await readAll(args.value, io);
  if (!files.ok) return refuse(io, `${files.error}\n`);
  const records = mergeLogs(files.value.map((file) => file.records));
  const found = findCalls(records);
  const { call } = args.value;
  const unclear = wrongCall(args.value, found.calls);
  if (unclear !== undefined) return refuse(io, `${unclear}\n`);
  for (const { summary } of files.value) print(io, fileLine(summary));
  const settings = args.value.profile === undefined ? {} : { profile: args.value.profile };
  let conforms = true;
  for (const one of explainCalls(records, found, settings, (number) => call === undefined || number === call)) {
    for (const line of linesOf(one, found.calls, files.value.length > 1)) print(io, line);
    await io.drained?.();
    conforms &&= one.findings.length === 0;
    if (args.value.scenario !== undefined && one.number > 0) {
      const failed = await write(args.value.scenario, one);
      if (failed !== undefined) return refuse(io, `${failed}\n`);
    }
  }
  return conforms ? 0 : 1;
}

function refuse(io: CommandIO, message: string): number {
  io.stderr(message);
  return 2;
}

function print(io: CommandIO, line: object): void {
  io.stdout(`${plainJson(JSON.stringify(line))}\n`);
}

function wrongCall({ call, scenario }: CheckArgs, calls: readonly ObservedCall[]): string | undefined {
  const there = calls.length === 1 ? 'there is one call' : `there are ${calls.length} calls`;
  if (call !== undefined && call > calls.length) return `There is no call ${call}: ${there}.`;
  return scenario !== undefined && call === undefined && calls.length !== 1 ? `--scenario needs --call: ${there}.` : undefined;
}

async function readAll({ files, format }: CheckArgs, io: CommandIO): Promise<Result<readonly FileRead[], string>> {
  const read: FileRead[] = [];
  for (const file of files) {
    const one = await readOne(file, format, io);
    if (!one.ok) return one;
    read.push(one.value);
  }
  if (read.some(({ records }) => records.length > 0)) return good(read);
  return bad(read.map(({ summary }) => nothingIn(summary, format)).join('\n'));
}

function nothingIn({ file, lines, firstSkipped }: Summary, format: string | undefined): string {
  const first =
    firstSkipped === undefined ? '' : ` The first line that was not understood is ${firstSkipped.line}: "${shown(firstSkipped.text)}".`;
  return `${shown(file, 200)}: no record was found in ${lines} line${lines === 1 ? '' : 's'}.${first}${format === undefined ? '' : ` Only ${format} was tried.`}`;
}

/** Reads a file chunk by chunk. */
async function readOne(file: string, format: string | undefined, io: CommandIO): Promise<Result<FileRead, string>> {
  const reader = logReader(file === '-' ? 'standard input' : file, format);
  const records: LogRecord[] = [];
  const take = (more: readonly LogRecord[]): void => {
    for (const record of more) records.push(record);
  };
  if (file === '-') take(reader.push(await io.stdin()));
  else {
    const failed = await whyNot(file);
    if (failed !== undefined) return bad(`${shown(file, 200)}: ${failed}`);
    for await (const chunk of createReadStream(file, { highWaterMark: 1_048_576 })) take(reader.push(chunk as Uint8Array));
  }
  const end = reader.end();
  take(end.records);
  return good({ records, summary: end.summary });
}

async function whyNot(file: string): Promise<string | undefined> {
  try {
    return (await stat(file)).isDirectory() ? 'this is a folder, not a file.' : undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ENOENT' ? 'there is no such file.' : shown(error instanceof Error ? error.message : String(error), 200);
  }
}

async function write(out: string, { explained }: ExplainedCall): Promise<string | undefined> {
  try {
    await writeFile(out, scenarioJson(explained.document));
    return undefined;
  } catch (error) {
    return `${shown(out, 200)}: ${shown(error instanceof Error ? error.message : String(error), 200)}`;
  }
}

function fileLine({ file, format, records, tevents, requests, skipped, other, firstSkipped, from, to }: Summary): object {
  return {
    kind: 'file',
    file,
    format,
    records,
    tevents,
    requests,
    skipped,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(Object.keys(other).length === 0 ? {} : { other }),
    ...(firstSkipped === undefined ? {} : { firstSkipped }),
  };
}

function* linesOf({ number, explained, findings }: ExplainedCall, calls: readonly ObservedCall[], manyFiles: boolean): Iterable<object> {
  const call = calls.find((one) => one.number === number);
  const { document, inferred, before, conformsIf } = explained;
  const { options } = document;
  yield {
    ...(call === undefined ? { kind: 'beside' } : { kind: 'call', call: number, connIDs: call.connIDs, dns: call.dns }),
    steps: document.steps,
    inferred,
    ...(before === 0 ? {} : { before }),
    ...(options === undefined ? {} : { options }),
    ...(conformsIf === undefined ? {} : { conformsIf: conformsIf.message }),
    conforms: findings.length === 0,
    findings: findings.length,
  };
  for (const finding of findings) yield findingLine(finding, number, manyFiles);
}

function findingLine(finding: Finding, call: number, manyFiles: boolean): object {
  const { finding: kind, step, event, dn, attribute, expected, found, file, line, rule, ref, prov, message, remedy, possible } = finding;
  return {
    kind: 'finding',
    ...(call === 0 ? {} : { call }),
    finding: kind,
    step,
    event,
    dn,
    ...(attribute === undefined ? {} : { attribute }),
    ...(expected === undefined ? {} : { expected }),
    ...(found === undefined ? {} : { found }),
    ...(manyFiles && file !== undefined ? { file } : {}),
    ...(line === undefined ? {} : { line }),
    ...(rule === undefined ? {} : { rule }),
    ...(ref === undefined ? {} : { source: `${ref.manual}: ${ref.section}` }),
    ...(prov === undefined ? {} : { provenance: prov }),
    message,
    remedy,
    ...(possible === undefined ? {} : { possible }),
  };
}
