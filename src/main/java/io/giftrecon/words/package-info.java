/**
 * What people are told, in the language they read.
 *
 * <p>Enters: a key of the bundles {@code messages} (English) and {@code messages_zh} (Chinese), and
 * what its sentence speaks of. Leaves: the sentence. The rooms make messages, {@code cli} alone
 * turns them into words. Files that machines or colleagues read later never pass through here: they
 * are the same in every language. Open first: {@link io.giftrecon.words.Message}.
 */
package io.giftrecon.words;
