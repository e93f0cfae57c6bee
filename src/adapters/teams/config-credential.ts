import { readFileSync } from 'node:fs';
import { faultOfCertificate } from './certificate';
import type { Certificate } from './certificate';
import type { AppType } from './config-schemas';
import { textOf } from './config-source';
import type { Source } from './config-source';

/** With what the bot proves to the sign-in service who it is. */
export type BotCredential =
  | { readonly kind: 'secret'; readonly secret: string }
  | Certificate
  /** The machine it runs on vouches for it. */
  | { readonly kind: 'managed-identity' };

const PASSWORD = 'MicrosoftAppPassword';
const PATH = 'MicrosoftAppCertificatePath';
const PEM = 'MicrosoftAppCertificate';

/** Each of them says that a bot was meant to be registered. */
export const CREDENTIAL_VARIABLES = [PASSWORD, PATH, PEM] as const;

/** Reads the one credential that goes with the type; notes what is missing, too much, or unusable. */
export function readCredential(source: Source, appType: AppType): BotCredential | undefined {
  const given = CREDENTIAL_VARIABLES.filter((variable) => textOf(source.env, variable) !== undefined);
  if (appType === 'UserAssignedMSI') {
    for (const variable of given) refuse(source, variable, WITH_IDENTITY);
    return { kind: 'managed-identity' };
  }
  const [variable, second] = given;
  const text = variable && textOf(source.env, variable);
  if (variable === undefined || text === undefined) {
    noticeMissing(source, appType);
    return undefined;
  }
  if (second !== undefined)
    refuse(source, second, `must not be set beside ${variable}: one of them is enough`);
  if (variable === PASSWORD) return { kind: 'secret', secret: text };
  return readCertificate(source, variable, text);
}

const WITH_IDENTITY =
  'must not be set when MicrosoftAppType is UserAssignedMSI: a managed identity has no secret of its own';

function noticeMissing({ problems }: Source, appType: AppType): void {
  const message = `must be set when MicrosoftAppType is ${appType}; or, with a certificate, ${PATH} or ${PEM}`;
  problems.push({ variable: PASSWORD, message, example: 'the client secret of the app registration' });
}

function readCertificate({ problems }: Source, variable: string, text: string): Certificate | undefined {
  const certificate: Certificate =
    variable === PATH
      ? { kind: 'certificate', path: text }
      : { kind: 'certificate', pem: text.replaceAll('\\n', '\n') };
  const fault = 'path' in certificate ? faultOfFile(certificate.path) : faultOfCertificate(certificate.pem);
  if (fault === undefined) return certificate;
  const example = variable === PATH ? '/run/secrets/bot.pem' : '-----BEGIN CERTIFICATE-----\\n…';
  problems.push({ variable, message: fault, example });
  return undefined;
}

function faultOfFile(path: string): string | undefined {
  try {
    const fault = faultOfCertificate(readFileSync(path, 'utf8'));
    return fault === undefined ? undefined : `names a file that ${fault}`;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    return `must be a file that the bot may read (it is "${path}": ${code})`;
  }
}

function refuse({ problems }: Source, variable: string, message: string): void {
  problems.push({ variable, message, example: '(remove it)' });
}
