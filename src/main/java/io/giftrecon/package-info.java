/**
 * The front door: the main method and nothing else.
 *
 * <p>Enters: arguments and streams. Leaves: the exit code. The rooms behind it, from the door to
 * the cellar: {@code cli}, {@code fleet}, {@code nightly}, {@code report}, then {@code export},
 * {@code pairing}, {@code release}, {@code sheet} and {@code ledger} side by side, then {@code
 * campaign}, {@code csv}, {@code order}.
 */
package io.giftrecon;
