import { CONFIGURED, CUSTOMER, REFUSALS } from './planted';
import type { Spite } from './services';

/** Each quotes everything it was asked, beside words of its own. */
export function partnerSpites(status: number): readonly Spite[] {
  return [
    (quoted) => {
      const message = `${REFUSALS.partner} ${quoted} ${CUSTOMER.name} ${CUSTOMER.email}`;
      const innererror = { code: CUSTOMER.email, message, authorization: CONFIGURED.partnerToken };
      const details = [{ code: message, target: CUSTOMER.notes, message }];
      return {
        status,
        body: JSON.stringify({ error: { code: `Not ${REFUSALS.partner}`, message, innererror, details } }),
      };
    },
    (quoted) => ({
      status,
      body: JSON.stringify({ code: 900421, description: quoted, name: CUSTOMER.name }),
    }),
    (quoted) => ({ status, body: `<h1>${REFUSALS.partner}</h1>${quoted}`, type: 'text/html' }),
  ];
}

/** The same from Teams. */
export function teamsSpite(status: number): Spite {
  return (quoted) => {
    const message = `${REFUSALS.teams}: ${quoted}`;
    return {
      status,
      body: JSON.stringify({ error: { code: `Bad ${REFUSALS.teams}`, message }, message: quoted }),
    };
  };
}

/** A refusal of Slack's, with words about it. */
export function quoting(error: string): object {
  const messages = [`[ERROR] ${REFUSALS.slack} ${CUSTOMER.name} [json-pointer:/blocks/0]`];
  return { ok: false, error, errors: messages, needed: CUSTOMER.email, response_metadata: { messages } };
}
