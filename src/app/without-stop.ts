/** A reason that another sentence goes on after. */
export function withoutStop(reason: string): string {
  return reason.replace(/[.\s]+$/u, '');
}
