import { cleanFields } from '../../../src/adapters/log/clean-fields';
import { createPinoLog } from '../../../src/adapters/log/pino-log';
import type { Log, LogFields } from '../../../src/ports/log';

/** Everything that comes out of a process where somebody may read it. */
export interface Output {
  /** Writes as the bot does, at its most talkative. */
  readonly log: Log;
  /** Adds what was read elsewhere: a page, the body of an answer. */
  add(what: string, text: string): void;
  /**
   * What has come out since this was last asked for; of the log also the events before anything that looks like a secret
   * was masked in the line, for what the mask had to save is a fault, too.
   */
  fresh(): string;
  /** How many lines of the log hold this. */
  logged(event: string): number;
  stop(): void;
}

const CONSOLE = ['debug', 'info', 'log', 'warn', 'error', 'trace', 'dir'] as const;

/** Listens to standard output, standard error, the console and Node's own warnings until `stop`. */
export function captureOutput(): Output {
  const all: string[] = [];
  const lines: string[] = [];
  let taken = 0;
  const keep = (what: string) => (text: unknown) => {
    all.push(`${what}: ${String(text)}`);
    return true;
  };
  const warned = (warning: Error): void => void all.push(`warning: ${String(warning.stack)}`);
  process.on('warning', warned);
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(keep('stdout')),
    jest.spyOn(process.stderr, 'write').mockImplementation(keep('stderr')),
    ...CONSOLE.map((name) =>
      jest.spyOn(console, name).mockImplementation((...said: unknown[]) => {
        all.push(`console: ${said.map((one) => JSON.stringify(one) + String(one)).join(' ')}`);
      }),
    ),
  ];
  const pino = createPinoLog(
    { level: 'debug' },
    { write: (line) => void (lines.push(line), all.push(line)) },
  );
  const write =
    (level: keyof Log) =>
    (event: string, fields: LogFields = {}) => {
      all.push(`${event} ${JSON.stringify(cleanFields(fields))}`);
      pino[level](event, fields);
    };
  return {
    log: { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') },
    add: (what, text) => void all.push(`${what}: ${text}`),
    fresh: () => {
      const text = all.slice(taken).join('\n');
      taken = all.length;
      return text;
    },
    logged: (event) => lines.filter((line) => line.includes(event)).length,
    stop: () => {
      process.off('warning', warned);
      for (const spy of spies) spy.mockRestore();
    },
  };
}
