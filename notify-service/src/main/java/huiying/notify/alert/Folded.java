package huiying.notify.alert;

import java.util.List;
import java.util.Optional;

/**
 * What a fold came to.
 *
 * @param changed whether there is a state to store
 * @param tellings to tell somebody of; some may be planned already
 * @param retractions of breaches that did not happen
 * @param accused the department that a confidential report is about, if that is news
 * @param stale how many alarms were dropped for being out of date
 */
record Folded(
    MessageState after,
    boolean changed,
    List<Telling> tellings,
    List<Telling> retractions,
    Optional<String> accused,
    int stale) {}
