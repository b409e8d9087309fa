/**
 * People and files that mean harm: texts that a spreadsheet would run, names that a terminal would
 * throwIfCancelled, job files that a parser would choke on, and eyes that shall not see. Open
 * first: {@link io.giftrecon.hostile.HostileTextsTest}.
 */
package io.giftrecon.hostile;
