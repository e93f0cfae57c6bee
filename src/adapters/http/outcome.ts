import type { IncomingMessage, ServerResponse } from 'node:http';
import { PROVEN } from '../../ports/proven';

/** Told how a request ended, once each. */
export interface OutcomeListener {
  /** It was answered with a 4xx. `isProven` when it is known all the same who sent it. */
  refused(status: number, isProven: boolean): void;
  /** Its sender has proven to be Bot Framework or Slack. */
  proven(): void;
}

/** Watches a request until it is answered or its caller has left; one that was left unanswered was not refused. */
export function watchOutcome(req: IncomingMessage, res: ServerResponse, listener: OutcomeListener): void {
  let isProven = false;
  let isSettled = false;
  req.once(PROVEN, () => {
    isProven = true;
    listener.proven();
  });
  const settle = (): void => {
    const { headersSent, statusCode } = res;
    if (isSettled || !headersSent) return;
    isSettled = true;
    if (statusCode >= 400 && statusCode < 500) listener.refused(statusCode, isProven);
  };
  res.once('finish', settle);
  res.once('close', settle);
}
