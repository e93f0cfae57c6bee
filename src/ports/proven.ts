/**
 * Emitted on a request by the door that let it in, or that knows at least who sent it: `req.emit(PROVEN)`. Such a request
 * is no part of a flood, whatever it is answered, and its sender's address is not shut for what others do from it.
 */
export const PROVEN = 'proven';
