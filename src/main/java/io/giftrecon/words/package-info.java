/**
 * Messages for people, in the language they read, and the failures that carry one.
 *
 * <p>Enters: a key of the bundles {@code messages} (English) and {@code messages_zh} (Chinese), and
 * the values in its sentence. Leaves: the sentence. All rooms make messages, {@code cli} alone
 * turns them into text. Published files never pass through here: they are the same in every
 * language. Open first: {@link io.giftrecon.words.Message}, then {@link
 * io.giftrecon.words.GiftReconException}.
 */
package io.giftrecon.words;
