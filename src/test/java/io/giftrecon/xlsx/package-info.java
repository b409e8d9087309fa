/**
 * Workbooks as other programs write them, byte by byte, and what is made of them. Open first:
 * {@link io.giftrecon.xlsx.RawWorkbook}.
 */
package io.giftrecon.xlsx;
