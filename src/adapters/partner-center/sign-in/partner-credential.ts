import type { AccessToken, GetTokenOptions, TokenCredential } from '@azure/identity';
import type { SignInError } from '../../../ports/errors';

export interface PartnerTokenOptions extends GetTokenOptions {
  /** A token that the API has just refused: another one is wanted. */
  readonly refused?: string;
}

/** A credential that may want to know what the API makes of its tokens. */
export interface PartnerCredential extends TokenCredential {
  getToken(scopes: string | string[], options?: PartnerTokenOptions): Promise<AccessToken | null>;
  /** The API answered. */
  accepted?(): void;
  /** The API says that a person must sign in again, and no newer token helps. */
  refused?(error: SignInError): void;
}
