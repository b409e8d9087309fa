package io.giftrecon.ledger;

/**
 * R61: by which ledger a set was published, and what that knows it by.
 *
 * @param ledger its id
 * @param event number of the publication among all that has become of the ledger
 * @param token of the publication alone
 */
public record Standing(String ledger, long event, String token) {}
