package chronicle.query.engine;

/**
 * That a subject which had failed is told again from a line of the journal on: what is said of its entries now can be told.
 *
 * @param at the position of the line
 */
public record Recovery(String subject, long at) {}
