package io.giftrecon.order;

/**
 * A status as an export states it.
 *
 * @param kind what it means; the enum's UNKNOWN where nobody knows (R14)
 * @param text what is shown: the Chinese wording of a known status, the raw text of an unknown one
 */
public record Status<K extends Enum<K>>(K kind, String text) {}
