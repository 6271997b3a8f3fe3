/** What reads as a telephone number: digits, with + before them and * and # among them, as a telephone dials them. */

/** "+4930123", "*72" and "5551234" do; "B", "7001@Site2" and "" do not. */
export const isTelephoneNumber = (dn: string): boolean => /^\+?[\d*#]{1,63}$/.test(dn);
