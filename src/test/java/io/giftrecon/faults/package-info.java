/**
 * Nights on which something breaks: the process is killed or told to stop, the disk is full, the
 * ledger is held, damaged or gone, an export changes while it is read. Each test breaks a real
 * process of its own and then asks three things: is what was published before still whole, does the
 * same command finish the work, are the bytes and the ledger those of a night without a fault.
 *
 * <p>Open {@link io.giftrecon.faults.KillTest} first; {@link io.giftrecon.faults.NightShop} is the
 * shop, {@link io.giftrecon.faults.SteppedRun} a run that is stopped at any line of the program.
 */
package io.giftrecon.faults;
