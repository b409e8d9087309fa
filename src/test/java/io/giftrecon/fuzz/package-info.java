/**
 * A seeded fuzzer: good shops, spoiled in bytes, cells, rows and files, and the nightly job run on
 * them as users run it. Open first: {@link io.giftrecon.fuzz.FuzzTest}, then {@link
 * io.giftrecon.fuzz.FuzzCase}.
 */
package io.giftrecon.fuzz;
