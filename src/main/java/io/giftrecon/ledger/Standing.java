package io.giftrecon.ledger;

/**
 * R61: who a ledger is and how far it has come; a published set carries it.
 *
 * @param ledger its id
 * @param event number of the last thing that has become of it
 */
public record Standing(String ledger, long event) {}
