/** Set by our own web server only: whatever a client sends under this name is overwritten. */
export const CLIENT_ADDRESS_HEADER = "x-stepwell-client-address";
