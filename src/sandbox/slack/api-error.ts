import type { Fields } from './wire';

/** An answer `{ok: false, error, …}` of the Web API. `code` is one of the errors on the method's page. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    readonly details: Fields = {},
  ) {
    super(code);
    this.name = 'ApiError';
  }
}

/** A refusal that says what is wrong in sentences, as Slack does for blocks and views. */
export function refusedFor(code: string, faults: readonly string[]): ApiError {
  const messages = faults.map((fault) => `[ERROR] ${fault}`);
  return new ApiError(code, { errors: faults, response_metadata: { messages } });
}
