type Example = { url: string; body: unknown };

/** Shell commands that send a signed delivery with nothing but openssl and curl. The secret stays a variable. */
export function signingExample({ url, body }: Example): string {
  const json = JSON.stringify(body).replaceAll("'", "'\\''");
  return `SECRET='whsec_…'            # the hook's secret
ID="msg_$(openssl rand -hex 12)"   # a new one per message, the same when you send it again
TIMESTAMP=$(date +%s)
BODY='${json}'
KEY=$(printf %s "\${SECRET#whsec_}" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \\n')
SIGNATURE=$(printf %s "$ID.$TIMESTAMP.$BODY" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$KEY" -binary | openssl base64 -A)
curl ${url} \\
  -H "content-type: application/json" \\
  -H "webhook-id: $ID" \\
  -H "webhook-timestamp: $TIMESTAMP" \\
  -H "webhook-signature: v1,$SIGNATURE" \\
  --data-binary "$BODY"`;
}
