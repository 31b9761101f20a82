/**
 * The bytes that are signed for a body: DSSE's pre-authentication encoding, `DSSEv1 LEN(type) type LEN(body) body`,
 * lengths in bytes. The type is signed too, so that a body cannot be passed off as one of another type.
 */
export function preAuthEncoding(type: string, body: Uint8Array): Uint8Array {
  const utf8 = new TextEncoder();
  const head = utf8.encode(`DSSEv1 ${utf8.encode(type).length} ${type} ${body.length} `);
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return bytes;
}
