/**
 * Requests that an ERP sends to the platform for released gifts.
 *
 * <p>Enters: rights and events of the ledger. Leaves: JSON Lines. Open first: {@link
 * io.giftrecon.consign.ConsignRequests}.
 */
package io.giftrecon.consign;
