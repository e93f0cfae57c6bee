/** Facts beside an event. Never secrets, names, notes or contact data of customers. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Structured logging: a fixed sentence and the facts beside it. */
export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}
