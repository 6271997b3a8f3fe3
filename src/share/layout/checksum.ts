/**
 * CRC-16/CCITT-FALSE over a link's bytes: finds every change of one or two neighbouring characters
 * and all but one in 65,536 of the others.
 */
export function checksum(bytes: Uint8Array): number {
  let crc = 0xffff;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc;
}
