/** How a receiver checks that a delivery is ours, with the library that Standard Webhooks offers for Node.js. */
export const verifyingExample = `import { Webhook } from "standardwebhooks";

const webhook = new Webhook(process.env.STEPWELL_SECRET);

// body: the text as it came, before any parsing.
// Throws unless the signature is right and fresh.
const event = webhook.verify(body, request.headers);

// A delivery may come twice: its webhook-id stays the same.
console.log(event.type, event.data);`;
