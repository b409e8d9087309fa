/**
 * The command line: one class per command, streams handed in, no rules.
 *
 * <p>Enters: arguments. Leaves: an exit code. Open first: {@link
 * io.giftrecon.cli.GiftReconCommand}.
 */
package io.giftrecon.cli;
