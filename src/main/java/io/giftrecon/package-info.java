/**
 * The entry point: the main method and nothing else.
 *
 * <p>Enters: arguments and streams. Leaves: the exit code. Open {@link io.giftrecon.GiftRecon}
 * first. The packages below it, from those that use to those that are used: {@code cli}; {@code
 * fleet} and {@code check}; {@code nightly}; {@code output}, {@code view}, {@code consign}, {@code
 * explain}, {@code evidence}, {@code ledger} and {@code export}; {@code release} and {@code
 * sampling}; {@code pairing}; {@code campaign}, {@code report}, {@code csv}, {@code xlsx}, {@code
 * order} and {@code words}. {@code ArchitectureTest} lists which may use which.
 */
package io.giftrecon;
