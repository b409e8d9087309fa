/**
 * Published sets, read by nothing that wrote them: a CSV reader and rules of their own. Open first:
 * {@link io.giftrecon.published.PublishedSet}.
 */
package io.giftrecon.published;
