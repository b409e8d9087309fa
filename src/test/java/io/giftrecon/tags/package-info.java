/**
 * What a test costs, said where it stands: {@code ./mvnw test} runs what bears none of these tags,
 * and few examples of the rest; {@code ./mvnw verify} runs everything.
 */
package io.giftrecon.tags;
