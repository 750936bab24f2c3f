package datus.answer.candidate;

/**
 * What speaks for a candidate or against it. Each is a number from 0 to 1; one that a way has nothing to say about is 0. How much each
 * counts is a matter of the weights.
 */
public enum Signal {
    /** How well names fit what they were taken for, on average. */
    LINKED,
    /** How many other readings fit about as well. */
    AMBIGUOUS,
    /** Whether metrics and dimensions that people defined explain the whole question: surer than words put together. */
    METRIC,
    /** Whether people approved it for a question: then not the words of this one have to explain it, but how alike both questions are. */
    APPROVED,
    /** How likely it is that the question asks what an approved one asks, by all in which the two are alike. */
    RECALLED,
    /** How likely it is that the question asks what people approved other SQL for. */
    CONTESTED,
    /** Whether it is approved SQL of which one part was changed to what the words say. */
    EDITED,
    /** How much a composition supposes that was not said: joins, unusual roles of words, less likely readings. */
    SUPPOSED,
    /** How badly the worst name fits what it was taken for. */
    STRETCHED,
    /** How many words were passed over as saying nothing of their own, up to four. */
    PASSED,
    /** Words of the question that nothing was made of. */
    UNSAID,
    /** What the SQL does though nobody asked: counting, averaging, grouping, negating. */
    UNASKED,
    /** Tables that it reads though no word was taken for them. */
    STRANGE,
    /** Tables that words were taken for and that it does not read. */
    UNREAD,
    /** Whether its groups are split by a column that was only asked to be shown, of which they have many. */
    SPLIT,
    /** How many columns it shows beyond the first. */
    BROAD,
    /** Whether it shows one column where two things were asked for. */
    HALVED,
    /** How like the question one is for which people rejected the same SQL. */
    REJECTED
}
