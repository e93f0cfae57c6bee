import type { DeviceCodeCredentialOptions } from '@azure/identity';
import type { PersonAuth } from '../config';
import { isLoopbackUrl } from '../../../domain/loopback';
import type { AnswerWatch } from './watch-answers';

/** How the sign-in's own requests travel, in the library's words. */
export type LibraryOptions = Pick<DeviceCodeCredentialOptions, 'httpClient' | 'tlsOptions'>;

/** Microsoft's public cloud. Named always: the library would otherwise believe `AZURE_AUTHORITY_HOST`. */
const PUBLIC_CLOUD = 'https://login.microsoftonline.com';

export function authorityHostOf({ authorityHost = PUBLIC_CLOUD }: PersonAuth): string {
  return authorityHost.replace(/\/+$/, '');
}

/** Whether the library need not ask Microsoft if the authority is a real one. */
export function isLocalAuthority(auth: PersonAuth): boolean {
  return isLoopbackUrl(authorityHostOf(auth));
}

/** What every request of a sign-in has in common. Redirects are not followed: they would carry tokens along. */
export function pipelineOptions(library: LibraryOptions, watch: AnswerWatch, maxRetries: number) {
  return {
    ...library,
    retryOptions: { maxRetries },
    redirectOptions: { maxRetries: 0 },
    additionalPolicies: [{ policy: watch.policy, position: 'perCall' as const }],
  };
}
