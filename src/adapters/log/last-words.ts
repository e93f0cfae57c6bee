import type { Log } from '../../ports/log';

/**
 * Ends the process after an error that nobody caught, as Node does, but with a line of the log for it: Node would print
 * everything that a library hung on the error, requests and tokens included.
 */
export function tellLastWords(
  log: Log,
  source: NodeJS.EventEmitter = process,
  exit: (code: number) => void = endProcess,
): void {
  source.on('uncaughtException', (error: unknown) => {
    log.error('the process ends because of an error that nobody caught', { error });
    exit(1);
  });
}

function endProcess(code: number): void {
  process.exit(code);
}
