import { resolve, sep } from 'node:path';

/** What is written of an error. What libraries hang on theirs (requests, answers, settings) is not. */
export interface DescribedError {
  readonly name: string;
  readonly message: string;
  readonly code?: string | number;
  /** Ids to quote, of our own errors. */
  readonly facts?: unknown;
  /** Where in the bot it happened, innermost first; paths are below the bot's folder. */
  readonly at?: readonly string[];
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
}

/** The folder of the bot, seen from `src/adapters/log` and from `dist/adapters/log` alike. */
const ROOT = resolve(__dirname, '..', '..', '..') + sep;
const MOST_FRAMES = 8;
const MOST_ERRORS = 5;
const FRAME = /^\s+at /;

export function describeError(error: Error, describe: (value: unknown) => unknown): DescribedError {
  const { code, facts, errors } = error as { code?: unknown; facts?: unknown; errors?: unknown };
  const at = ownFrames(error);
  return {
    name: error.name,
    message: withoutData(error, code),
    ...(isCode(code) && { code }),
    ...(isFilled(facts) && { facts: describe(facts) }),
    ...(at.length > 0 && { at }),
    ...(error.cause !== undefined && { cause: describe(error.cause) }),
    ...(Array.isArray(errors) && { errors: errors.slice(0, MOST_ERRORS).map(describe) }),
  };
}

function isCode(code: unknown): code is string | number {
  return typeof code === 'number' || (typeof code === 'string' && /^[\w.-]{1,64}$/.test(code));
}

function isFilled(facts: unknown): boolean {
  return typeof facts === 'object' && facts !== null && Object.keys(facts).length > 0;
}

/**
 * JavaScript quotes the text that is no JSON, PostgreSQL the value that it does not take (SQLSTATE classes 22 and 23):
 * both are data.
 */
function withoutData({ name, message }: Error, code: unknown): string {
  const quotes = name === 'SyntaxError' || (typeof code === 'string' && /^2[23][\dA-Z]{3}$/.test(code));
  return quotes ? message.replace(/(["'`]).*\1/gs, '…') : message;
}

/** The stack begins with the message, of any length; a line of that is no frame. */
function ownFrames({ stack = '', message }: Error): readonly string[] {
  const at = stack.indexOf(message);
  const lines = (at < 0 ? stack : stack.slice(at + message.length)).split('\n');
  return lines
    .filter((line) => FRAME.test(line) && line.includes(ROOT) && !line.includes('node_modules'))
    .slice(0, MOST_FRAMES)
    .map((line) => line.replace(FRAME, '').replace(ROOT, ''));
}
